using BenchmarkDotNet.Running;
using Linkage.Benchmarks.Records;

if (args is ["record-bytes", .. string[] rest])
    await RecordBytes.PrintAsync(rest);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
