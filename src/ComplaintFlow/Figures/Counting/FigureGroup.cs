using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Figures.Counting;

/// <summary>The group in which a complaint counts. Dimensions that are not asked for are null.</summary>
internal readonly record struct FigureGroup(string? Department = null, string? Category = null, string? Tier = null, string? Other = null)
{
    /// <param name="by">The dimension of the figures.</param>
    /// <param name="complaint">The complaint as it is.</param>
    /// <param name="department">The department that counts.</param>
    public static FigureGroup Of(FigureDimension by, Complaint complaint, string? department) => by switch
    {
        FigureDimension.Tier => new(Tier: complaint.Tier),
        FigureDimension.Category => new(Category: complaint.Category),
        FigureDimension.Department => new(Department: department),
        FigureDimension.Owner => new(Other: complaint.Owner),
        FigureDimension.Channel => new(Other: complaint.Channel),
        _ => default,
    };

    /// <summary>Names and ids of actors are compared without case, as everywhere.</summary>
    public bool Equals(FigureGroup other) =>
        Names.Same(Department, other.Department) && Names.Same(Category, other.Category) && Names.Same(Tier, other.Tier)
            && ActorIdentity.Same(Other, other.Other);

    public override int GetHashCode() => HashCode.Combine(
        Hash(Department, Names.Comparer), Hash(Category, Names.Comparer), Hash(Tier, Names.Comparer), Hash(Other, ActorIdentity.Comparer));

    private static int Hash(string? name, IEqualityComparer<string> comparer) => name is null ? 0 : comparer.GetHashCode(name);

    public string? Name => Department ?? Category ?? Tier ?? Other;
}
