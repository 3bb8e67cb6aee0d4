using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// An action that asks something of the complaint or of the actor, whatever its own data say. It is asked before the action is applied,
/// and when somebody wants to know what is permitted: one place, one answer.
/// </summary>
internal interface IHasPrecondition
{
    /// <summary>Refuses what no data of the action could mend, and names the data that it needs now. It changes nothing.</summary>
    static abstract void Ask(Draft draft);
}

/// <summary>What each trigger of a workflow asks for besides what the workflow says.</summary>
internal static class Preconditions
{
    private static readonly FrozenDictionary<string, Action<Draft>> s_all = new[]
    {
        Of<Accept>(), Of<AcceptOption>(), Of<Approve>(), Of<ApproveReport>(), Of<Archive>(), Of<CheckImprovement>(),
        Of<CommissionExpert>(), Of<CompleteTask>(), Of<CounterOffer>(), Of<Erase>(), Of<Exempt>(), Of<ExplainBreach>(), Of<Extend>(),
        Of<FastTrack>(), Of<HandOverEvidence>(), Of<KeepCommitment>(), Of<ReceiveExpertReport>(), Of<RecordExecution>(),
        Of<RefuseApproval>(), Of<Reopen>(), Of<RequestLegalReview>(), Of<SettleDemands>(), Of<SignCardCopy>(), Of<SubmitReport>(),
        Of<Unmerge>(),
    }.ToFrozenDictionary(Names.Comparer);

    private static readonly ConditionalWeakTable<CompiledWorkflow, Precondition[]> s_byWorkflow = [];

    /// <summary>The triggers that ask for something by their action.</summary>
    public static IEnumerable<string> Triggers => s_all.Keys;

    /// <summary>What the triggers of a workflow ask for, by their ids.</summary>
    public static Precondition[] Of(CompiledWorkflow workflow) => s_byWorkflow.GetValue(workflow, static known =>
        [.. known.Triggers.Select(trigger => new Precondition(trigger, Impartiality.Rules.GetValueOrDefault(trigger), s_all.GetValueOrDefault(trigger)))]);

    private static KeyValuePair<string, Action<Draft>> Of<T>()
        where T : ComplaintAction, IHasPrecondition => new(typeof(T).Name, static draft => T.Ask(draft));
}

/// <summary>What one trigger asks for: other eyes, and what its action asks of the complaint.</summary>
internal sealed record Precondition(string Trigger, ImpartialityRule? Impartiality, Action<Draft>? Ask)
{
    /// <summary>Refuses what the actor may not do on the complaint, with whatever data.</summary>
    public void Check(Draft draft)
    {
        if (Impartiality is not null && Deciding.Impartiality.Against(draft.Complaint, Impartiality, draft.Actor) is { } refusal)
            draft.Refusals.Add(refusal);
        Ask?.Invoke(draft);
    }
}
