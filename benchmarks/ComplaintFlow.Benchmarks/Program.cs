using BenchmarkDotNet.Running;
using ComplaintFlow.Benchmarks.Sqlite;

// Rates under load are measured by a program of their own; everything else by BenchmarkDotNet.
if (args is ["sqlite-commits"])
    await CommitRates.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(CommitRates).Assembly).Run(args);
