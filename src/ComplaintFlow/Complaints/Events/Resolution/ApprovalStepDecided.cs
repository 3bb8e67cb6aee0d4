namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone approved or refused a step.</summary>
public sealed record ApprovalStepDecided : ComplaintEvent
{
    /// <summary>The number of the chain within the complaint.</summary>
    public required int Chain { get; init; }

    /// <summary>The number of the step within the chain.</summary>
    public required int Step { get; init; }

    /// <summary>The decision.</summary>
    public required ApprovalDecision Decision { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ApprovalChain[] chains = complaint.Approvals.ToArray();
        ApprovalStep[] steps = chains[Chain - 1].Steps.ToArray();
        steps[Step - 1] = steps[Step - 1] with { Decision = Decision };
        chains[Chain - 1] = chains[Chain - 1] with { Steps = steps };
        return complaint with { Approvals = chains, Participants = Involvement.With(complaint, Decision.By, Participation.Decided) };
    }
}
