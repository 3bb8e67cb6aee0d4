using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Tests.Workflow.Model;

namespace ComplaintFlow.Tests.Workflow.Diagrams;

/// <summary>Rules whose workflows are drawn: the standard one, random ones, and some with odd names.</summary>
internal static class SomeWorkflows
{
    public static IEnumerable<RuleBook> All(int seed, int count) =>
    [
        Book.Good("{}"), .. OddWorkflows.Of(seed, count),
        .. Enumerable.Range(seed, count).Select(one => EngineRun.BookOf(new RandomWorkflow(one).Next().Workflow)),
    ];
}
