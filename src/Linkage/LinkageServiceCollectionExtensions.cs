using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Linkage;

/// <summary>Adds Linkage to a host.</summary>
public static class LinkageServiceCollectionExtensions
{
    /// <summary>Adds an <see cref="EntityResolver"/> as a singleton, which logs to the host's logging if there is any.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes the options: <c>o => o.WithModel(model)</c>; null for the defaults.</param>
    /// <returns>What further parts of Linkage are added to.</returns>
    public static LinkageBuilder AddLinkage(this IServiceCollection services, Func<ResolverOptions, ResolverOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ResolverOptions options = configure?.Invoke(new ResolverOptions()) ?? new ResolverOptions();
        services.AddSingleton(options);
        services.AddSingleton(provider => new EntityResolver(options, (ILogger<EntityResolver>?)provider.GetService(typeof(ILogger<EntityResolver>))));
        return new LinkageBuilder(services);
    }
}
