using Microsoft.Extensions.DependencyInjection;

namespace Linkage.Tests;

public sealed class LinkageServiceCollectionExtensionsTests
{
    [Fact]
    public void AddLinkage_WithoutLogging_GivesOneResolver()
    {
        ServiceList services = [];

        LinkageBuilder builder = services.AddLinkage(options => options with { RelationalCapBits = 7 });

        Assert.Same(services, builder.Services);
        ServiceDescriptor resolver = Assert.Single(services, service => service.ServiceType == typeof(EntityResolver));
        Assert.Equal(ServiceLifetime.Singleton, resolver.Lifetime);
        Assert.Equal(7, ((EntityResolver)resolver.ImplementationFactory!(new NoServices())).Options.RelationalCapBits);
    }

    [Fact]
    public void AddLinkage_NoServices_Throws() => Assert.Throws<ArgumentNullException>(() => LinkageServiceCollectionExtensions.AddLinkage(null!));

    private sealed class ServiceList : List<ServiceDescriptor>, IServiceCollection;

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
