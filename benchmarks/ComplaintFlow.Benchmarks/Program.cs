using BenchmarkDotNet.Running;
using ComplaintFlow.Benchmarks.Sqlite;
using ComplaintFlow.Benchmarks.Sweep;

// Rates under load are measured by a program of their own; everything else by BenchmarkDotNet.
if (args is ["sqlite-commits"])
    await CommitRates.RunAsync();
else if (args is ["sweep"])
    await SweepCosts.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(CommitRates).Assembly).Run(args);
