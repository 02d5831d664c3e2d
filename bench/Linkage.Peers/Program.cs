using Linkage.Peers;
using Linkage.Peers.Jobs;
using Linkage.Peers.Kernels;
using Linkage.Peers.Sides;

if (args is not ["side", string side, string job, string file, string folder, string model])
    return Start(args);

// One side of a run, started by the program itself.
if (side == "duckdb")
    DuckDbSide.Run(Job.Of(job), file, folder);
else
    await LinkageSide.RunAsync(Job.Of(job), file, folder, model.Length == 0 ? null : model, keeps: side == "linkage");
return 0;

static int Start(string[] arguments)
{
    if (arguments.Any(argument => argument is "--help" or "-h" or "-?"))
    {
        Console.WriteLine(PeersOptions.Help);
        return 0;
    }

    PeersOptions options;
    try
    {
        options = PeersOptions.Parse(arguments);
    }
    catch (ArgumentException exception)
    {
        Console.Error.WriteLine(exception.Message);
        return 2;
    }

    return Run(options);
}

static int Run(PeersOptions options) => options.Job switch
{
    "kernels" => KernelsRun.Run(options),
    "growth" => new GrowthRun(options).Run(),
    "find" => new FindRun(options).Run(),
    _ => new PeersRun(options).Run(),
};
