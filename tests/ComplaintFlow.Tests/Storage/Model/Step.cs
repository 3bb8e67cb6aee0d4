using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Storage.Model;

public enum StepKind
{
    CommitFresh,
    CommitStale,
    CommitDuplicate,
    Advance,
    LeaseDue,
    SettleDue,
    LeaseMessages,
    SettleMessage,
    Resend,
    Query,
}

/// <summary>One call of a random walk. What the three numbers choose depends on the kind.</summary>
public sealed record Step(StepKind Kind, int A, int B, int C)
{
    private static readonly StepKind[] Weighted =
    [
        StepKind.CommitFresh, StepKind.CommitFresh, StepKind.CommitFresh, StepKind.CommitFresh, StepKind.CommitStale, StepKind.CommitDuplicate, StepKind.Advance,
        StepKind.LeaseDue, StepKind.LeaseDue, StepKind.SettleDue, StepKind.SettleDue, StepKind.LeaseMessages, StepKind.LeaseMessages, StepKind.LeaseMessages,
        StepKind.SettleMessage, StepKind.SettleMessage, StepKind.SettleMessage, StepKind.Resend, StepKind.Query,
    ];

    public static Arbitrary<Step[]> Walks()
    {
        Gen<Step> step =
            from kind in Gen.Elements(Weighted)
            from a in Gen.Choose(0, 11)
            from b in Gen.Choose(0, 11)
            from c in Gen.Choose(0, 11)
            select new Step(kind, a, b, c);
        return Arb.From(step.ArrayOf(), Shorter);
    }

    private static IEnumerable<Step[]> Shorter(Step[] walk)
    {
        for (int cut = walk.Length / 2; cut > 0; cut /= 2)
        {
            for (int from = 0; from + cut <= walk.Length; from += cut)
                yield return [.. walk[..from], .. walk[(from + cut)..]];
        }
    }
}
