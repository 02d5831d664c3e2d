using Linkage.Peers;
using Linkage.Peers.Jobs;
using Linkage.Peers.Sides;

if (args is not ["side", string side, string job, string file, string folder, string model])
    return new PeersRun(PeersOptions.Parse(args)).Run();

// One side of a run, started by the program itself.
if (side == "linkage")
    await LinkageSide.RunAsync(Job.Of(job), file, folder, model.Length == 0 ? null : model);
else
    DuckDbSide.Run(Job.Of(job), file, folder);
return 0;
