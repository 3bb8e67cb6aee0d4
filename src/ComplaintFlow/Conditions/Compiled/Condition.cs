using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Conditions.Compiled;

/// <summary>A compiled condition. Immutable, and shared by all threads.</summary>
internal abstract class Condition
{
    public static Condition Always { get; } = new AllOf([]);

    public abstract bool Holds(in ConditionScope scope);

    /// <summary>Adds the evidence of a condition that holds.</summary>
    public virtual void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
    }

    /// <summary>
    /// The complaints for which the condition holds, or for which it does not hold, as far as single fields show it. Never too few.
    /// </summary>
    public abstract MatchSet ExtentWhere(bool holds);

    /// <summary>Adds the smallest parts that do not hold. Call it only if the condition does not hold.</summary>
    public virtual void AddFailing(in ConditionScope scope, List<Condition> parts) => parts.Add(this);

    /// <summary>The fields that the condition tests.</summary>
    public abstract IEnumerable<Field> Fields { get; }

    /// <summary>
    /// What each tested field is at present, in words for a refused caller. Only words of the rules, numbers, amounts and instants are
    /// told, because anything else may identify a person.
    /// </summary>
    public abstract IEnumerable<string> Present(Complaint complaint);

    /// <summary>What would pass, in words for a refused caller. It hides the values of fields that may identify a person.</summary>
    public abstract string ForRefusal();

    /// <summary>What the condition requires, in words for authors of rules.</summary>
    public abstract override string ToString();
}

/// <summary>Several conditions in one.</summary>
internal abstract class Combination(Condition[] conditions) : Condition
{
    protected Condition[] Conditions { get; } = conditions;

    public override IEnumerable<Field> Fields => Conditions.SelectMany(condition => condition.Fields);

    public override IEnumerable<string> Present(Complaint complaint) => Conditions.SelectMany(condition => condition.Present(complaint));
}

internal sealed class AllOf(Condition[] conditions) : Combination(conditions)
{
    public override bool Holds(in ConditionScope scope)
    {
        foreach (Condition condition in Conditions)
        {
            if (!condition.Holds(scope))
                return false;
        }
        return true;
    }

    public override void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        foreach (Condition condition in Conditions)
            condition.Explain(scope, evidence);
    }

    public override MatchSet ExtentWhere(bool holds)
    {
        IEnumerable<MatchSet> extents = Conditions.Select(condition => condition.ExtentWhere(holds));
        return holds ? MatchSet.AllOf(extents) : MatchSet.AnyOf(extents);
    }

    public override void AddFailing(in ConditionScope scope, List<Condition> parts)
    {
        foreach (Condition condition in Conditions)
        {
            if (!condition.Holds(scope))
                condition.AddFailing(scope, parts);
        }
    }

    public override string ForRefusal() => string.Join(" and ", Conditions.Select(condition => condition.ForRefusal()));

    public override string ToString() =>
        Conditions.Length == 0 ? "always" : string.Join(" and ", Conditions.Select(condition => condition.ToString()));
}

internal sealed class AnyOf(Condition[] conditions) : Combination(conditions)
{
    public override bool Holds(in ConditionScope scope)
    {
        foreach (Condition condition in Conditions)
        {
            if (condition.Holds(scope))
                return true;
        }
        return false;
    }

    public override void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        foreach (Condition condition in Conditions)
        {
            if (condition.Holds(scope))
                condition.Explain(scope, evidence);
        }
    }

    public override MatchSet ExtentWhere(bool holds)
    {
        IEnumerable<MatchSet> extents = Conditions.Select(condition => condition.ExtentWhere(holds));
        return holds ? MatchSet.AnyOf(extents) : MatchSet.AllOf(extents);
    }

    public override string ForRefusal() => $"({string.Join(" or ", Conditions.Select(condition => condition.ForRefusal()))})";

    public override string ToString() => $"({string.Join(" or ", Conditions.Select(condition => condition.ToString()))})";
}

internal sealed class NoneOf(Condition[] conditions) : Combination(conditions)
{
    public override bool Holds(in ConditionScope scope)
    {
        foreach (Condition condition in Conditions)
        {
            if (condition.Holds(scope))
                return false;
        }
        return true;
    }

    public override MatchSet ExtentWhere(bool holds)
    {
        IEnumerable<MatchSet> extents = Conditions.Select(condition => condition.ExtentWhere(!holds));
        return holds ? MatchSet.AllOf(extents) : MatchSet.AnyOf(extents);
    }

    public override string ForRefusal() => $"not ({string.Join(" or ", Conditions.Select(condition => condition.ForRefusal()))})";

    public override string ToString() => $"not ({string.Join(" or ", Conditions.Select(condition => condition.ToString()))})";
}
