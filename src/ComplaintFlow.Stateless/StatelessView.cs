using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Stateless.Viewing;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Graph;
using Stateless;

namespace ComplaintFlow.Stateless;

/// <summary>Shows a region of a workflow as a Stateless machine, for your own tests and for the graphs of Stateless.</summary>
/// <remarks>
/// It decides nothing in production: it fires in memory, writes no journal, and knows one region. What it cannot show is in
/// <see cref="NotShown"/>. Thread-safe; the machines that it makes are not, as Stateless has it.
/// </remarks>
/// <example>
/// Test who may close a complaint, and draw the workflow:
/// <code>
/// StatelessView view = StatelessView.Of(book);
/// StateMachine&lt;string, string&gt; machine = view.Over(complaint, Actor.Of("zhang", "CaseOwner"));
/// bool mayClose = machine.CanFire("Close");
/// string diagram = MermaidGraph.Format(view.ToStateMachine().GetInfo());
/// </code>
/// </example>
public sealed class StatelessView
{
    private readonly GraphRegion _region;
    private readonly TransitionEvaluator _evaluator;

    private StatelessView(GraphRegion region, TransitionEvaluator evaluator, IReadOnlyList<string> notShown) =>
        (_region, _evaluator, NotShown) = (region, evaluator, notShown);

    /// <summary>Gets what the machines cannot show, each in words.</summary>
    public IReadOnlyList<string> NotShown { get; }

    /// <summary>Makes a view of a region.</summary>
    /// <param name="rules">The rule book.</param>
    /// <param name="region">The name of the region. By default, it is the main one.</param>
    /// <param name="predicates">The predicates of the host by name. If <see langword="null"/>, every predicate counts as true.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="rules"/> or <paramref name="region"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The workflow has no such region, or <paramref name="predicates"/> are not those that the rules declare.
    /// </exception>
    public static StatelessView Of(
        RuleBook rules, string region = WorkflowDefinition.MainRegion,
        IReadOnlyDictionary<string, Func<Complaint, bool>>? predicates = null) => Of(new TransitionEvaluator(rules, predicates), region);

    /// <summary>Makes a view of a region with the predicates of an evaluator, such as that of a host.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="region">The name of the region. By default, it is the main one.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The workflow has no such region.</exception>
    public static StatelessView Of(TransitionEvaluator evaluator, string region = WorkflowDefinition.MainRegion)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(region);
        RuleBook rules = evaluator.Rules;
        GraphRegion known = rules.Graph.Regions.FirstOrDefault(one => Names.Same(one.Name, region)) ?? throw new ArgumentException(
            $"There is no region '{region}'. Use one of: {string.Join(", ", rules.Graph.Regions.Select(one => one.Name))}.",
            nameof(region));
        return new StatelessView(known, evaluator, HiddenParts.Of(rules, known.Name));
    }

    /// <summary>Makes a machine over a complaint and an actor, in the state in which the complaint is.</summary>
    /// <param name="complaint">The complaint. It is not changed: the machine has a state of its own, and guards see it.</param>
    /// <param name="actor">The actor, whose roles guards ask for.</param>
    /// <returns>
    /// A machine that can fire a trigger if the region would take it now: the actor has a role, the guards hold, and no required field is
    /// missing.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The complaint is in no state of the region.</exception>
    public StateMachine<string, string> Over(Complaint complaint, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(actor);
        return RegionMachine.Of(_region, new ViewedComplaint(_region, _evaluator, complaint, actor));
    }

    /// <summary>Makes a machine without a complaint, for graphs. All guards hold, so do not fire it.</summary>
    /// <returns>A machine in the initial state of the region.</returns>
    public StateMachine<string, string> ToStateMachine() => RegionMachine.Of(_region, null);
}
