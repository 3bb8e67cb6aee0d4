using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Starts the investigation with a team (001).</summary>
public sealed record StartInvestigation : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(StartInvestigation);

    /// <summary>The method: the goods themselves as a rule (003, Art. 10).</summary>
    public InspectionMethod Method { get; init; }

    /// <summary>The id of the actor who leads; null for the actor who starts it.</summary>
    public string? Lead { get; init; }

    /// <summary>The ids of the other members.</summary>
    public IReadOnlyList<string> Members { get; init => field = DefensiveCopy.List(value); } = [];

    internal override void Apply(DecisionContext context)
    {
        string lead = Lead ?? context.Actor.Id;
        for (int i = 0; i < Members.Count; i++)
            context.MayBeNamed(Members[i], $"{nameof(Members)}[{i}]", handles: true);
        context.MayBeNamed(lead, nameof(Lead), handles: true);
        context.Emit(new InvestigationStarted
        {
            Investigation = new Investigation { Method = Method, Lead = lead, Members = Members, StartedAt = context.Now },
        });
    }

    internal override void Check(InputCheck check)
    {
        check.Person(nameof(Lead), Lead);
        check.Persons(nameof(Members), Members);
    }
}
