using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Rules;

/// <summary>
/// Evaluates the transitions of a workflow for one complaint and one actor: whether they hold, and which branch is taken. Nothing changes.
/// </summary>
/// <remarks>
/// It is what decisions use for roles, guards, required fields and branches. It knows neither due work nor what an action checks beyond
/// its transition, such as impartiality: <c>GetPermittedActionsAsync</c> of the service does. A host has one as a service, with its own
/// predicates. Thread-safe.
/// </remarks>
/// <example>
/// Ask what each region says to a trigger:
/// <code>
/// var evaluator = new TransitionEvaluator(book);
/// foreach (TransitionAnswer answer in evaluator.Evaluate(complaint, Actor.Of("zhang", "CaseOwner"), "Settle"))
///     Console.WriteLine($"{answer.Region}: {(answer.Holds ? $"to {answer.To}" : string.Join(' ', answer.Refusals))}");
/// </code>
/// </example>
public sealed class TransitionEvaluator
{
    private readonly CompiledWorkflow _workflow;
    private readonly NamedPredicates _predicates;

    /// <summary>Creates an evaluator of the workflow of a rule book.</summary>
    /// <param name="rules">The rule book.</param>
    /// <param name="predicates">
    /// The predicates of the host by name, each that the rules declare. If <see langword="null"/>, every predicate counts as true.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="predicates"/> lacks a predicate that the rules declare, or has one that they do not.
    /// </exception>
    public TransitionEvaluator(RuleBook rules, IReadOnlyDictionary<string, Func<Complaint, bool>>? predicates = null)
        : this(rules, predicates is null ? NamedPredicates.AssumeTrue : Checked(rules, predicates))
    {
    }

    internal TransitionEvaluator(RuleBook rules, NamedPredicates predicates)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        _workflow = rules.Workflow;
        _predicates = predicates;
    }

    /// <summary>Gets the rule book whose workflow is evaluated.</summary>
    public RuleBook Rules { get; }

    /// <summary>Evaluates a trigger in the present states of a complaint.</summary>
    /// <param name="complaint">The complaint. A state that the workflow of the rule book does not have knows no triggers.</param>
    /// <param name="actor">The actor. Only the roles matter.</param>
    /// <param name="trigger">The trigger, compared without case.</param>
    /// <returns>
    /// An answer for each region that knows the trigger in its present state, the main region first. The workflow takes the trigger if
    /// there is an answer and all of them hold.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public IReadOnlyList<TransitionAnswer> Evaluate(Complaint complaint, Actor actor, string trigger)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(trigger);
        if (_workflow.TriggerId(trigger) is not { } id)
            return [];
        var answers = new Answers(_workflow, complaint, []);
        var scope = new ConditionScope(complaint, new KeywordHits(_workflow.Keywords));
        Dispatcher.Ask(
            new ActiveStates(_workflow, complaint), id, _workflow.Roles.Of(actor), strict: true, scope, _predicates, ref answers);
        return answers.All;
    }

    private static NamedPredicates Checked(RuleBook rules, IReadOnlyDictionary<string, Func<Complaint, bool>> predicates)
    {
        ArgumentNullException.ThrowIfNull(rules);
        IReadOnlyList<string> declared = rules.Definition.Predicates;
        string[] given = [.. predicates.Where(predicate => predicate.Value is not null).Select(predicate => predicate.Key)];
        string[] wrong = [.. predicates.Keys.Except(declared, Names.Comparer), .. declared.Except(given, Names.Comparer)];
        return wrong.Length == 0 ? new NamedPredicates(predicates) : throw new ArgumentException(
            $"The predicates are not those of the rules: {string.Join(", ", wrong)}. The rules declare: {string.Join(", ", declared)}.",
            nameof(predicates));
    }

    private readonly struct Answers(CompiledWorkflow workflow, Complaint complaint, List<TransitionAnswer> all) : IRegionAnswers
    {
        public List<TransitionAnswer> All { get; } = all;

        public void Add(int trigger, in RegionAnswer answer)
        {
            IReadOnlyList<string> missing =
                answer.LacksRole ? [] : answer.Transition.WithMissing(answer.Answer, complaint).Requires;
            All.Add(new TransitionAnswer(
                workflow.Regions[answer.Region].Name, answer.State.Name, answer.Transition.State, answer.Answer.Refusals, missing)
            {
                Branch = missing.Count == 0 ? answer.Branch?.Name : null,
                To = missing.Count == 0 ? answer.Branch?.Target?.Name : null,
            });
        }
    }
}
