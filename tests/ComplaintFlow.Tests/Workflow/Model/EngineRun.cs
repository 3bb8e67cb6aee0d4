using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>Runs a scenario through the library: compiled, decided and told by what its events and notices say.</summary>
internal sealed class EngineRun
{
    private static readonly Facts Facts = new()
    {
        Now = TestHouse.Start,
        NewNumber = "C1",
        Predicates = new NamedPredicates(new Dictionary<string, Func<Complaint, bool>>(StringComparer.Ordinal)
        {
            ["even"] = complaint =>
                complaint.EscalationLevel % 2 == 0, ["web"] = complaint => complaint.Channel == "Web", ["never"] = _ => false,
        }),
    };

    private static readonly RuleBook Sound = RuleBookReader.Read(Book.Good("{}").Definition with
    {
        Fields = new Dictionary<string, FieldKind>(StringComparer.OrdinalIgnoreCase) { [Vocabulary.Size] = FieldKind.Number },
        Predicates = Vocabulary.Predicates,
    }).OrThrow();

    private readonly RuleBook _book;
    private Complaint? _complaint;

    public EngineRun(WorkflowDefinition workflow) => _book = BookOf(workflow);

    /// <summary>Rules with the workflow of a scenario and the names that it uses.</summary>
    public static RuleBook BookOf(WorkflowDefinition workflow) => UnverifiedRules.With(workflow, Sound);

    public Decision Begin(string channel) =>
        Keep(Decider.Receive(new Intake { Channel = channel, Subject = "s" }, Actor.System, Facts, _book));

    /// <summary>Puts the complaint into states as if it had come there.</summary>
    public void StartIn(IReadOnlyCollection<string> states) => _complaint = _complaint! with
    {
        Regions = [.. _complaint.Regions.Zip(
            _book.Workflow.Regions, (at, region) =>
                at with { State = states.SingleOrDefault(state => region.Find(state) is not null, at.State) })],
    };

    public Decision Fire(Step step)
    {
        ComplaintAction action = step.Size is { } size
            ? new CustomAction(step.Trigger)
            {
                Fields = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [Vocabulary.Size] = size.ToString(CultureInfo.InvariantCulture),
                },
            }
            : TriggerActions.Of(step.Trigger);
        return Keep(Decider.Act(_complaint!, action, Actor.Of("somebody", step.Roles), Facts, _book, _book.Workflow));
    }

    public static string Tell(Decision decision) => decision.Refusals.Count > 0
        ? Outcome.Refused(decision.Refusals.Select(refusal => refusal.Code))
        : Outcome.Accepted(
            decision.Entry!.Events.Select(Tell).OfType<string>(),
            decision.Notices.Select(notice => Outcome.Notified(notice.Topic, notice.Recipients)),
            decision.Complaint!.Regions.Select(region => region.State));

    private Decision Keep(Decision decision)
    {
        _complaint = decision.Complaint;
        return decision;
    }

    private static string? Tell(ComplaintEvent happened) => happened switch
    {
        MilestoneReached reached => Outcome.Reached(reached.Name),
        StateEntered entered => Outcome.Entered(entered.Region, entered.From, entered.To, entered.Trigger),
        Escalated escalated => Outcome.Escalated(escalated.Level, escalated.Why),
        FieldsChanged changed => Outcome.Gave(int.Parse(changed.Fields.Single().Value, CultureInfo.InvariantCulture)),
        // What an action writes down is no business of the workflow's.
        Received or RoundBegan or ComplaintArchived or NoteAdded => null,
        _ => throw new NotSupportedException(happened.GetType().Name),
    };
}
