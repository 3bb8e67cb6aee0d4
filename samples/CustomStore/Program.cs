using ComplaintFlow.Testing.Conformance;
using CustomStore;

// Proves the store, rule by rule.
IReadOnlyList<ConformanceResult> results = await new FileStoreProof().RunAllAsync();
foreach (ConformanceResult result in results)
    Console.WriteLine(
        $"{(result.Holds ? "holds" : result.LeftOut is null ? "BROKEN" : "left out"),-8}  {result.Rule.Suite,-11}  "
            + $"{result.Rule}{(result.Holds ? "" : $": {result.LeftOut ?? result.Failure!.Message}")}");
Console.WriteLine(
    $"{results.Count(result => result.Holds)} rules hold, {results.Count(result => result.LeftOut is not null)} are left out, "
        + $"{results.Count(result => result.Failure is not null)} are broken");
return results.Any(result => result.Failure is not null) ? 1 : 0;
