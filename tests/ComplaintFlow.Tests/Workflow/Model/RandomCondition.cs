using ComplaintFlow.Conditions;

namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>Makes conditions over the channel, a declared number, milestones, the level, and the states of all regions.</summary>
internal static class RandomCondition
{
    public static ConditionDefinition Of(Random random, IReadOnlyList<string> states, int depth = 2) =>
        new([.. Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => Clause(random, states, depth))
            .DistinctBy(Key, StringComparer.Ordinal)]);

    /// <summary>A condition is a map: each field and each combinator stands in it once.</summary>
    private static string Key(ConditionClause clause) =>
        clause is FieldClause field ? field.Field : ((CombinedClause)clause).Combinator.ToString();

    private static ConditionClause Clause(Random random, IReadOnlyList<string> states, int depth)
    {
        if (depth > 0 && random.Next(4) == 0)
        {
            var combinator = (Combinator)random.Next(3);
            return new CombinedClause(combinator, [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Of(random, states, depth - 1))]);
        }
        return random.Next(6) switch
        {
            0 => new FieldClause(
                "Channel", [new FieldTest(
                    random.Next(2) == 0 ? FieldOperator.Is : FieldOperator.IsNot, [Pick(random, Vocabulary.Channels)])]),
            1 => new FieldClause(
                "State", [new FieldTest(random.Next(2) == 0 ? FieldOperator.Is : FieldOperator.IsNot, Some(random, states))]),
            2 => new FieldClause("States", [new FieldTest(Set(random), Some(random, states))]),
            3 => new FieldClause("Milestones", [new FieldTest(Set(random), Some(random, Vocabulary.Milestones))]),
            4 => new FieldClause(
                "EscalationLevel",
                [new FieldTest(random.Next(2) == 0 ? FieldOperator.AtLeast : FieldOperator.LessThan, [$"{random.Next(4)}"])]),
            _ => new FieldClause(
                Vocabulary.Size,
                [random.Next(3) == 0 ? new FieldTest(FieldOperator.Exists, ["true"])
                    : new FieldTest(FieldOperator.AtMost, [$"{random.Next(3)}"])]),
        };
    }

    private static FieldOperator Set(Random random) =>
        (FieldOperator)random.Next((int)FieldOperator.HasAny, (int)FieldOperator.HasNone + 1);

    private static string[] Some(Random random, IReadOnlyList<string> from) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, from)).Distinct(StringComparer.Ordinal)];

    private static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
