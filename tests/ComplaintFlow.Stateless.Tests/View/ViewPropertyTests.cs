using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Stateless.Tests.Oracle;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;
using Stateless;

namespace ComplaintFlow.Stateless.Tests.View;

/// <summary>Holds what a view says can be fired against what the workflow permits.</summary>
public sealed class ViewPropertyTests
{
    private const int Workflows = 400;

    private static readonly Dictionary<string, Func<Complaint, bool>> Predicates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["even"] = complaint => complaint.EscalationLevel % 2 == 0,
        ["web"] = complaint => complaint.Channel == "Web",
        ["never"] = _ => false,
    };

    private static readonly Facts Facts = new()
    {
        Now = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), NewNumber = "C1", Predicates = new NamedPredicates(Predicates),
    };

    private static readonly RuleBook Sound = RuleBookReader.Read(RuleBookBuilder.Standard with
    {
        Fields = new Dictionary<string, FieldKind>(StringComparer.OrdinalIgnoreCase) { [Vocabulary.Size] = FieldKind.Number },
        Predicates = Vocabulary.Predicates,
    }).OrThrow();

    [Fact]
    public void For_random_complaints_and_actors_the_views_of_all_regions_say_what_the_workflow_says()
    {
        int permitted = 0, refused = 0;
        foreach (int seed in Enumerable.Range(1, Workflows))
        {
            Scenario scenario = new RandomWorkflow(seed).Next();
            RuleBook book = UnverifiedRules.With(scenario.Workflow, Sound);
            StatelessView[] views = [.. book.Workflow.Regions.Select(region => StatelessView.Of(book, region.Name, Predicates))];
            Complaint? complaint = Decider.Receive(
                new Intake { Channel = scenario.Channel, Subject = "s" }, Actor.System, Facts, book).Complaint;
            foreach (Step step in complaint is null ? [] : scenario.Steps)
            {
                var actor = Actor.Of("somebody", step.Roles);
                StateMachine<string, string>[] machines = [.. views.Select(view => view.Over(complaint!, actor))];
                var said = Permissions.ByWorkflow(
                    book.Workflow, actor, new(complaint!, new(book.Workflow.Keywords)), Facts.Predicates)
                    .Where(action => action.IsPermitted && action.Requires.Count == 0).Select(action => action.Trigger)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase);
                foreach (string trigger in book.Workflow.Triggers)
                {
                    bool[] can = [.. Knowing(book, complaint!, machines, trigger).Select(machine => machine.CanFire(trigger))];
                    bool all = can.Length > 0 && can.All(one => one);
                    all.Should().Be(said.Contains(trigger), "seed {0}, {1} in {2} by {3}", seed, trigger,
                        string.Join(' ', complaint!.Regions.Select(at => at.State)), string.Join(' ', step.Roles));
                    permitted += all ? 1 : 0;
                    refused += all ? 0 : 1;
                }
                complaint = Decider.Act(complaint!, Action(step), actor, Facts, book, book.Workflow).Complaint;
            }
        }

        permitted.Should().BeGreaterThan(5_000);
        refused.Should().BeGreaterThan(5_000);
    }

    [Fact]
    public void A_view_that_fires_comes_to_the_state_to_which_the_workflow_comes()
    {
        int fired = 0;
        foreach (int seed in Enumerable.Range(1, 200))
        {
            MachinePlan plan = new RandomMachine(seed).Next();
            var flags = new Flags();
            StatelessImportResult import = StatelessImport.Read(
                new StatelessSide(plan, flags).Machine.GetInfo(), EngineSide.OptionsOf(plan));
            var engine = new EngineSide(import, import.Predicates.ToDictionary(
                name => name, name => (Func<Complaint, bool>)(_ => flags.All(name)), StringComparer.Ordinal));
            StateMachine<string, string> machine =
                StatelessView.Of(engine.Book, predicates: engine.Predicates).Over(engine.Complaint, Actor.Of("somebody"));
            foreach (PlannedStep step in plan.Steps)
            {
                flags.Flip(step.Flipped);
                bool can = machine.CanFire(step.Trigger);
                if (can)
                    machine.Fire(step.Trigger);
                engine.Fire(step.Trigger).IsAccepted.Should().Be(can, "seed {0}, {1}", seed, step);
                machine.State.Should().Be(engine.Complaint.State, "seed {0}, {1}", seed, step);
                fired += can ? 1 : 0;
            }
        }

        fired.Should().BeGreaterThan(1_000);
    }

    /// <summary>The machines of the regions that know a trigger in their present state. The workflow asks only these.</summary>
    private static IEnumerable<StateMachine<string, string>> Knowing(
        RuleBook book, Complaint complaint, StateMachine<string, string>[] machines, string trigger) =>
        book.Workflow.Regions.Zip(complaint.Regions, machines)
            .Where(one => one.First.Find(one.Second.State)!.Find(book.Workflow.TriggerId(trigger)!.Value) is not null)
            .Select(one => one.Third);

    private static CustomAction Action(Step step) => step.Size is not { } size ? new CustomAction(step.Trigger)
        : new CustomAction(step.Trigger)
        {
            Fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Vocabulary.Size] = size.ToString(CultureInfo.InvariantCulture),
            },
        };
}
