using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Conditions.Compiled;

/// <summary>A test of one field.</summary>
internal abstract class FieldCondition : Condition
{
    protected abstract Field Asked();

    public override IEnumerable<Field> Fields => [Asked()];

    public override IEnumerable<string> Present(Complaint complaint) => [Asked().Present(complaint)];

    public override string ForRefusal() => Asked().IsPersonal ? $"{Asked().Name} is as the rules ask" : ToString();
}

internal sealed class ExistsTest(Field field, bool expected) : FieldCondition
{
    protected override Field Asked() => field;

    public override bool Holds(in ConditionScope scope) => field.HasValue(scope.Complaint) == expected;

    public override MatchSet ExtentWhere(bool holds) => field.Leaving(field.Where(exists: expected == holds));

    public override string ToString() => expected ? $"{field.Name} has a value" : $"{field.Name} has no value";
}

internal sealed class WordTest(TextField field, IReadOnlyList<string> values, bool wanted) : FieldCondition
{
    protected override Field Asked() => field;

    private readonly FrozenSet<string> _values = values.ToFrozenSet(Names.Comparer);

    public override bool Holds(in ConditionScope scope)
    {
        string? value = field.Read(scope);
        return value is null ? !wanted : _values.Contains(value) == wanted;
    }

    public override void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        if (wanted && field.Read(scope) is { } value)
            evidence.Add(new Evidence(field.Name, value));
    }

    public override MatchSet ExtentWhere(bool holds) => values.Any(string.IsNullOrWhiteSpace)
        ? BooleanValues.Extent($"{field.Name} Is", values, holds == wanted)
        : field.Leaving(new WordValues(values, allBut: holds != wanted, none: holds != wanted));

    /// <summary>A value that must not be is one of the rules.</summary>
    public override IEnumerable<string> Present(Complaint complaint) =>
        wanted || field.IsPersonal ? base.Present(complaint) : [$"{field.Name} is {field.Read(complaint)}"];

    public override string ToString() => $"{field.Name} {(wanted ? "is" : "is not")} {string.Join(" or ", values)}";
}

internal sealed class PrefixTest(TextField field, IReadOnlyList<string> values) : FieldCondition
{
    protected override Field Asked() => field;

    private readonly string[] _values = [.. values];

    public override bool Holds(in ConditionScope scope)
    {
        string? text = field.Read(scope);
        foreach (string value in _values)
        {
            if (text?.StartsWith(value, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        }
        return false;
    }

    public override void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        string text = field.Read(scope) ?? "";
        evidence.Add(new Evidence(field.Name, values.First(value => text.StartsWith(value, StringComparison.OrdinalIgnoreCase)), 0));
    }

    public override MatchSet ExtentWhere(bool holds) => BooleanValues.Extent($"{field.Name} StartsWith", values, holds);

    public override string ToString() => $"{field.Name} starts with {string.Join(" or ", values)}";
}

internal sealed class PatternTest(TextField field, Regex pattern) : FieldCondition
{
    protected override Field Asked() => field;

    public override bool Holds(in ConditionScope scope) => field.Read(scope) is { } text && pattern.IsMatch(text);

    public override void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        Match match = pattern.Match(field.Read(scope) ?? "");
        evidence.Add(new Evidence(field.Name, match.Value, match.Index));
    }

    public override MatchSet ExtentWhere(bool holds) => BooleanValues.Extent($"{field.Name} Matches", [pattern.ToString()], holds);

    public override string ToString() => $"{field.Name} matches {pattern}";
}

/// <summary>Compares the value with an operand. The test is a range of allowed signs.</summary>
internal sealed class OrderedTest<T>(OrderedField<T> field, Func<T, T, int?> compare, FieldOperator asked, T operand) : FieldCondition
    where T : struct
{
    protected override Field Asked() => field;

    public override bool Holds(in ConditionScope scope)
    {
        if (field.Read(scope.Complaint) is not { } value)
            return asked == FieldOperator.IsNot;
        return compare(value, operand) is { } order && asked switch
        {
            FieldOperator.AtLeast => order >= 0,
            FieldOperator.AtMost => order <= 0,
            FieldOperator.MoreThan or FieldOperator.After => order > 0,
            FieldOperator.LessThan or FieldOperator.Before => order < 0,
            FieldOperator.IsNot => order != 0,
            _ => order == 0,
        };
    }

    public override void Explain(in ConditionScope scope, List<Evidence> evidence) =>
        evidence.Add(new Evidence(field.Name, field.Show(scope.Complaint) ?? ""));

    public override MatchSet ExtentWhere(bool holds) => field.Leaving(field.Where(asked, operand, holds));

    public override string ToString() => $"{field.Name} {OperatorTexts.Of(asked)} {OrderedField<T>.Write(operand)}";
}

internal sealed class SetTest(SetField field, FieldOperator asked, IReadOnlyList<string> values) : FieldCondition
{
    protected override Field Asked() => field;

    private readonly string[] _values = [.. values];

    public override bool Holds(in ConditionScope scope)
    {
        int found = 0;
        foreach (string value in _values)
            found += field.Has(scope.Complaint, value) ? 1 : 0;
        return asked switch
        {
            FieldOperator.HasAll => found == _values.Length,
            FieldOperator.HasNone or FieldOperator.IsNot => found == 0,
            _ => found > 0,
        };
    }

    public override void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        foreach (string value in _values)
        {
            if (field.Has(scope.Complaint, value))
                evidence.Add(new Evidence(field.Name, value));
        }
    }

    public override MatchSet ExtentWhere(bool holds) => field.Leaving(asked switch
    {
        FieldOperator.HasAll => holds ? field.With(values) : field.WithoutOneOf(values),
        FieldOperator.HasNone or FieldOperator.IsNot => holds ? field.Without(values) : field.WithOneOf(values),
        _ => holds ? field.WithOneOf(values) : field.Without(values),
    });

    /// <summary>Says which of the words of the rules it has or lacks.</summary>
    public override IEnumerable<string> Present(Complaint complaint)
    {
        if (field.IsTold || !field.HasValue(complaint))
            return base.Present(complaint);
        string[] found = [.. _values.Where(value => field.Has(complaint, value))];
        return [asked switch
        {
            FieldOperator.HasNone or FieldOperator.IsNot => $"{field.Name} has {string.Join(", ", found)}",
            FieldOperator.HasAll => $"{field.Name} lacks {string.Join(", ", _values.Except(found, Names.Comparer))}",
            _ => $"{field.Name} has none of them",
        }];
    }

    public override string ToString() => $"{field.Name} {OperatorTexts.Of(asked)} {string.Join(", ", values)}";
}

/// <summary>Operators in words, for refusals and graphs.</summary>
internal static class OperatorTexts
{
    public static string Of(FieldOperator asked) => asked switch
    {
        FieldOperator.AtLeast => "is at least",
        FieldOperator.AtMost => "is at most",
        FieldOperator.MoreThan => "is more than",
        FieldOperator.LessThan => "is less than",
        FieldOperator.Before => "is before",
        FieldOperator.After => "is after",
        FieldOperator.HasAll => "has all of",
        FieldOperator.HasNone => "has none of",
        FieldOperator.IsNot => "is not",
        FieldOperator.HasAny => "has any of",
        FieldOperator.ContainsAny => "contains any of",
        FieldOperator.ContainsAll => "contains all of",
        FieldOperator.ContainsNone => "contains none of",
        FieldOperator.ContainsListed => "contains words of",
        _ => "is",
    };
}
