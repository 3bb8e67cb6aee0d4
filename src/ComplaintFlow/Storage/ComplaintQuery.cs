namespace ComplaintFlow.Storage;

/// <summary>In what order a list comes.</summary>
public enum ComplaintOrder
{
    /// <summary>The newest receipt first, then the highest id.</summary>
    NewestFirst,

    /// <summary>
    /// As work is taken up: the highest tier first, then the earliest due instant, those without one last; then the earliest receipt and
    /// the lowest id.
    /// </summary>
    WorkQueue,
}

/// <summary>
/// Which complaints to list. Filters that are null do not filter; names are compared without case, the tenant by ordinals.
/// </summary>
public sealed record ComplaintQuery
{
    /// <summary>The largest page that is served.</summary>
    public const int MaxPageSize = 500;

    /// <summary>The tenant.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>Only this state of the main region.</summary>
    public string? State { get; init; }

    /// <summary>Only this tier.</summary>
    public string? Tier { get; init; }

    /// <summary>Only this subject area.</summary>
    public string? Category { get; init; }

    /// <summary>Only this department.</summary>
    public string? Department { get; init; }

    /// <summary>Only this owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Only open ones, or only those that are not.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Only those of which a running clock is due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Only those received at this instant or later.</summary>
    public DateTimeOffset? ReceivedFrom { get; init; }

    /// <summary>Only those received before this instant.</summary>
    public DateTimeOffset? ReceivedBefore { get; init; }

    /// <summary>In what order they come.</summary>
    public ComplaintOrder Order { get; init; }

    /// <summary>How many at most; between 1 and <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Where the page before ended, from <see cref="Page{T}.Continuation"/>; null for the first page.</summary>
    public string? Continuation { get; init; }

    /// <summary>
    /// For adapters whose database does not filter: whether a row is one of those that are asked for. The order and the page are not looked
    /// at.
    /// </summary>
    /// <param name="row">The row.</param>
    public bool Admits(ComplaintSummary row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Equals(row.Key.Tenant, Tenant, StringComparison.Ordinal)
            && (IsOpen is null || row.IsOpen == IsOpen)
            && Is(State, row.State)
            && Is(Tier, row.Tier)
            && Is(Category, row.Category)
            && Is(Department, row.Department)
            && Is(Owner, row.Owner)
            && (DueBefore is null || row.NextDueAt < DueBefore)
            && (ReceivedFrom is null || row.ReceivedAt >= ReceivedFrom)
            && (ReceivedBefore is null || row.ReceivedAt < ReceivedBefore);
    }

    private static bool Is(string? asked, string? name) => asked is null || string.Equals(asked, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The page.</param>
/// <param name="Continuation">What to ask the next page with; null after the last one. It holds the keys of the last row, no count: rows
/// that come and go do not shift pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>By what complaints are counted.</summary>
public enum CountBy
{
    /// <summary>By the state of the main region.</summary>
    State,

    /// <summary>By tier.</summary>
    Tier,

    /// <summary>By subject area.</summary>
    Category,

    /// <summary>By department.</summary>
    Department,

    /// <summary>By owner: the load of handlers.</summary>
    Owner,
}

/// <summary>Counts complaints by a column.</summary>
/// <param name="By">The column.</param>
/// <param name="Filter">Which complaints count; its order and page are not looked at.</param>
public sealed record CountQuery(CountBy By, ComplaintQuery Filter)
{
    /// <summary>For adapters whose database does not group: the value by which a row is counted; null if it has none.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException"><see cref="By"/> is no column.</exception>
    public string? ValueOf(ComplaintSummary row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return By switch
        {
            CountBy.State => row.State,
            CountBy.Tier => row.Tier,
            CountBy.Category => row.Category,
            CountBy.Department => row.Department,
            CountBy.Owner => row.Owner,
            _ => throw new InvalidOperationException("There is no such column to count by."),
        };
    }
}

/// <summary>
/// How many complaints have a value. Values that differ only in case count as one, in the spelling that is first by ordinals.
/// </summary>
/// <param name="Value">The value; null counts those without one.</param>
/// <param name="Count">How many.</param>
public sealed record GroupCount(string? Value, long Count);
