using BenchmarkDotNet.Running;
using ComplaintFlow.Benchmarks.Detection;
using ComplaintFlow.Benchmarks.Keywords;
using ComplaintFlow.Benchmarks.Rules;
using ComplaintFlow.Benchmarks.Sqlite;
using ComplaintFlow.Benchmarks.Sweep;

// Rates under load and first runs are measured by programs of their own; everything else by BenchmarkDotNet.
if (args is ["sqlite-commits"])
    await CommitRates.RunAsync();
else if (args is ["book"])
    BookCosts.Run();
else if (args is ["tenants", ..])
    TenantCosts.Run(args);
else if (args is ["keywords"])
    KeywordRounds.Run();
else if (args is ["early-warning"])
    await EarlyWarningCosts.RunAsync();
else if (args is ["sweep"])
    await SweepCosts.RunAsync();
else
    BenchmarkSwitcher.FromAssembly(typeof(CommitRates).Assembly).Run(args);
