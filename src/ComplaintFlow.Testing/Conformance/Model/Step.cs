namespace ComplaintFlow.Testing.Conformance.Model;

internal enum StepKind
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
    Resume,
    Backlog,
    Query,
}

/// <summary>Represents one call of a random walk. The meaning of the three numbers depends on the kind.</summary>
internal sealed record Step(StepKind Kind, int A, int B, int C)
{
    private static readonly StepKind[] Weighted =
    [
        StepKind.CommitFresh, StepKind.CommitFresh, StepKind.CommitFresh, StepKind.CommitFresh, StepKind.CommitStale,
        StepKind.CommitDuplicate, StepKind.Advance, StepKind.LeaseDue, StepKind.LeaseDue, StepKind.SettleDue,
        StepKind.SettleDue, StepKind.LeaseMessages, StepKind.LeaseMessages, StepKind.LeaseMessages,
        StepKind.SettleMessage, StepKind.SettleMessage, StepKind.SettleMessage, StepKind.Resend, StepKind.Resume,
        StepKind.Backlog, StepKind.Query,
    ];

    public static Step[] Walk(SplitMix64 dice, int length)
    {
        var steps = new Step[length];
        for (int i = 0; i < length; i++)
            steps[i] = new Step(Weighted[dice.Throw(Weighted.Length)], dice.Throw(12), dice.Throw(12), dice.Throw(12));
        return steps;
    }
}
