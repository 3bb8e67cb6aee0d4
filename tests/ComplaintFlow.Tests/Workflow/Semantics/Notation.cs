using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow.Semantics;

/// <summary>
/// Reads a workflow in short. A line is a region (<c>region Waiting</c>; the first is the main one) or a state with its words: <c>in A</c>,
/// <c>first B</c>, <c>final</c>, <c>closed</c>, <c>entry</c> or <c>exit</c> with effects, or a transition (<c>Go -> B</c>, <c>Go
/// internal</c>, <c>Go ignore</c>) with <c>by</c>, <c>when</c>, <c>if</c>, <c>need</c>, <c>do</c>, or branches (<c>Go ? 2 Size>=3 -> B : 1
/// Size>=5 -> C : else -> D</c>). A state that is only led to needs no line. Effects: <c>+m</c> reaches a milestone, <c>!</c> escalates,
/// <c>@Owner</c> notifies, <c>^Go</c> raises. A region begins in its first state.
/// </summary>
internal static class Notation
{
    public static WorkflowDefinition Read(IEnumerable<string> lines)
    {
        var regions =
            new Dictionary<string, (string Initial, Dictionary<string, StateDefinition> States)>(StringComparer.OrdinalIgnoreCase);
        string region = WorkflowDefinition.MainRegion;
        foreach (string[] words in lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (words[0] == "region")
            {
                region = words[1];
                continue;
            }
            regions.TryAdd(region, (words[0], new Dictionary<string, StateDefinition>(StringComparer.OrdinalIgnoreCase)));
            Dictionary<string, StateDefinition> states = regions[region].States;
            states[words[0]] = With(states.GetValueOrDefault(words[0]) ?? new StateDefinition(), words[1..]);
        }
        foreach (Dictionary<string, StateDefinition> known in regions.Values.Select(one => one.States))
        {
            foreach (string target in known.Values.SelectMany(state => state.On.Values).SelectMany(Targets).OfType<string>().ToArray())
                known.TryAdd(target, new StateDefinition());
        }
        return new WorkflowDefinition
        {
            Regions = regions.ToDictionary(
                one => one.Key, one =>
                    new RegionDefinition { Initial = one.Value.Initial, States = one.Value.States }, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static IEnumerable<string?> Targets(TransitionDefinition transition) =>
        transition.Branches.Values.Select(branch => branch.To).Append(transition.Otherwise?.To).Append(transition.To);

    private static StateDefinition With(StateDefinition state, string[] words) => words switch
    {
        [] => state,
        ["in", var parent, .. var rest] => With(state with { Parent = parent }, rest),
        ["first", var inner, .. var rest] => With(state with { Initial = inner }, rest),
        ["final", .. var rest] => With(state with { Final = true }, rest),
        ["closed", .. var rest] => With(state with { Closed = true }, rest),
        ["entry", .. var effects] => state with { Entry = Effects(effects) },
        ["exit", .. var effects] => state with { Exit = Effects(effects) },
        [var trigger, .. var rest] =>
            state with
            {
                On = new Dictionary<string, TransitionDefinition>(state.On, StringComparer.OrdinalIgnoreCase)
                {
                    [trigger] = With(new TransitionDefinition(), rest),
                },
            },
    };

    private static TransitionDefinition With(TransitionDefinition transition, string[] words) => words switch
    {
        [] => transition,
        ["->", var to, .. var rest] => With(transition with { To = to }, rest),
        ["internal", .. var rest] => With(transition, rest),
        ["ignore", .. var rest] => With(transition with { Ignore = true }, rest),
        ["by", var roles, .. var rest] => With(transition with { By = roles.Split(',') }, rest),
        ["when", var condition, .. var rest] => With(transition with { When = Condition(condition) }, rest),
        ["if", var predicates, .. var rest] => With(transition with { If = predicates.Split(',') }, rest),
        ["need", var fields, .. var rest] => With(transition with { Require = fields.Split(',') }, rest),
        ["?", .. var branches] => Branching(transition, string.Join(' ', branches).Split(" : ")),
        ["do", .. var effects] =>
            transition with
            {
                Do = Effects([.. effects.TakeWhile(word => word != "?")]),
            } is { } done && Array.IndexOf(effects, "?") is >= 0 and var at
            ? With(done, effects[at..])
            : transition with { Do = Effects(effects) },
        _ => throw new FormatException(string.Join(' ', words)),
    };

    private static TransitionDefinition Branching(TransitionDefinition transition, string[] branches) => transition with
    {
        Branches = branches.Select((text, i) => (Words: text.Split(' '), Name: $"b{i}")).Where(branch => branch.Words[0] != "else")
            .ToDictionary(branch => branch.Name, branch => new BranchDefinition
        {
            Order = int.Parse(branch.Words[0], System.Globalization.CultureInfo.InvariantCulture),
            When = branch.Words[1].StartsWith("if:", StringComparison.Ordinal) ? null : Condition(branch.Words[1]),
            If = branch.Words[1].StartsWith("if:", StringComparison.Ordinal) ? [branch.Words[1][3..]] : [],
            To = Target(branch.Words), Do = Done(branch.Words),
        }, StringComparer.Ordinal),
        Otherwise = branches.Select(text => text.Split(' ')).Where(words => words[0] == "else")
            .Select(words => new BranchDefinition { To = Target(words), Do = Done(words) }).SingleOrDefault(),
    };

    private static string? Target(string[] words) => Array.IndexOf(words, "->") is >= 0 and var at ? words[at + 1] : null;

    private static EffectsDefinition Done(string[] words) =>
        Array.IndexOf(words, "do") is >= 0 and var at ? Effects(words[(at + 1)..]) : EffectsDefinition.None;

    private static EffectsDefinition Effects(string[] words) => new()
    {
        Milestones = Marked(words, '+'), Escalate = words.Contains("!", StringComparer.Ordinal), Notify = Marked(words, '@'),
        Raise = Marked(words, '^'),
    };

    private static string[] Marked(string[] words, char mark) => [.. words.Where(word => word[0] == mark).Select(word => word[1..])];

    /// <summary>Tests joined by <c>&amp;</c>; <c>always</c> holds.</summary>
    private static ConditionDefinition Condition(string text) => new([.. text.Split('&').Where(test => test != "always").Select(Test)]);

    private static FieldClause Test(string text)
    {
        (string sign, FieldOperator asked) = new[]
        {
            (">=", FieldOperator.AtLeast), ("<=", FieldOperator.AtMost), ("!=", FieldOperator.IsNot), ("=", FieldOperator.Is),
        }.First(one => text.Contains(one.Item1, StringComparison.Ordinal));
        string[] sides = text.Split(sign);
        return new FieldClause(
            sides[0], [new FieldTest(
                sides[0] == "States" && asked == FieldOperator.IsNot ? FieldOperator.HasNone : asked, sides[1].Split('|'))]);
    }
}
