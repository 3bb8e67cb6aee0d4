using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>An imported machine in the engine.</summary>
internal sealed class EngineSide
{
    /// <summary>What stands after the name of a superstate in the name of the substate that stands for it alone.</summary>
    private const string Rest = "-rest";

    private static readonly RuleBook Sound = RuleBookReader.Read(RuleBookBuilder.Standard).OrThrow();
    private static readonly Actor Somebody = Actor.Of("somebody");

    private readonly Facts _facts;
    private readonly RuleBook _book;
    private Complaint _complaint;

    public EngineSide(StatelessImportResult import, IReadOnlyDictionary<string, Func<Complaint, bool>> predicates)
    {
        // Random machines have states to which nothing leads.
        import.Diagnostics.Where(found => found.Severity == Diagnostics.DiagnosticSeverity.Error && found.Code != "CF6015")
            .Should().BeEmpty();
        RuleBookDefinition rules = import.AddTo(RuleBookBuilder.Empty);
        RuleBook sound = RuleBookReader.Read(Sound.Definition with { Predicates = rules.Predicates, Effects = rules.Effects }).OrThrow();
        _book = UnverifiedRules.With(rules.Workflow, sound);
        _facts = new Facts
        {
            Now = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), NewNumber = "C1", Predicates = new NamedPredicates(predicates),
        };
        Decision receipt = Decider.Receive(new Intake { Channel = "Web", Subject = "s" }, Actor.System, _facts, _book);
        _complaint = receipt.Complaint!;
        AtReceipt = [.. receipt.Effects.Select(effect => effect.Name)];
        Predicates = predicates;
    }

    public IReadOnlyDictionary<string, Func<Complaint, bool>> Predicates { get; }

    /// <summary>The effects of the receipt.</summary>
    public IReadOnlyList<string> AtReceipt { get; }

    public RuleBook Book => _book;

    public Complaint Complaint => _complaint;

    /// <summary>The options that say of a plan what Stateless does not show.</summary>
    public static StatelessOptions OptionsOf(MachinePlan plan)
    {
        StatelessOptions options = new();
        foreach (PlannedState state in plan.States.Where(state => plan.SubstatesOf(state.Name).Any()))
        {
            if (state.Initial is { } initial)
                options.InitialSubstate(state.Name, initial);
            else
                options.RestsIn(state.Name, state.Name + Rest);
        }
        return options;
    }

    public OracleAnswer Fire(string trigger)
    {
        Decision decision = Decider.Act(_complaint, new CustomAction(trigger), Somebody, _facts, _book, _book.Workflow);
        _complaint = decision.Complaint!;
        return new OracleAnswer(decision.Refusals.Count == 0, State, [.. decision.Effects.Select(effect => effect.Name)]);
    }

    /// <summary>The state of Stateless for which the present leaf stands.</summary>
    public string State
    {
        get
        {
            string leaf = _complaint.Regions[0].State;
            return leaf.EndsWith(Rest, StringComparison.Ordinal) ? leaf[..^Rest.Length] : leaf;
        }
    }

    public IReadOnlyList<string> Permitted() =>
    [
        .. Permissions.ByWorkflow(
            _book.Workflow, Somebody, new(_complaint, new(_book.Workflow.Keywords)), _facts.Predicates)
            .Where(action => action.IsPermitted).Select(action => action.Trigger).Order(StringComparer.Ordinal),
    ];
}
