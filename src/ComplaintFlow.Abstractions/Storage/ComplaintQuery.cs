using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>Specifies the order of a list.</summary>
public enum ComplaintOrder
{
    /// <summary>The newest receipt first, then the highest id.</summary>
    NewestFirst,

    /// <summary>
    /// The order in which work is taken up: the highest tier first, then the highest priority (complaints without one count as
    /// <see cref="Priority.Normal"/>), then the earliest due instant (complaints without one last), then the earliest receipt, then
    /// the lowest id.
    /// </summary>
    WorkQueue,
}

/// <summary>
/// Describes which complaints to list. A filter that is null does not filter. Names are compared without case, the tenant by
/// ordinals.
/// </summary>
/// <remarks>
/// <see cref="Number"/>, <see cref="Batch"/>, <see cref="OrderNumber"/> and <see cref="Person"/> hold what someone typed.
/// <c>IComplaintService</c> translates them into <see cref="Id"/> and <see cref="SearchKeys"/>, which are all that a store sees. A
/// store refuses a query that has them still.
/// </remarks>
public sealed record ComplaintQuery
{
    /// <summary>The largest page size.</summary>
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

    /// <summary><see langword="true"/> for open complaints only, <see langword="false"/> for those that are not open.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Only complaints that have a running clock due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Only complaints received at this instant or later.</summary>
    public DateTimeOffset? ReceivedFrom { get; init; }

    /// <summary>Only complaints received before this instant.</summary>
    public DateTimeOffset? ReceivedBefore { get; init; }

    /// <summary>
    /// Only complaints that are not closed, or of which something happened or is due at this instant or later. A row whose
    /// <see cref="ComplaintSummary.ActiveUntil"/> is null passes.
    /// </summary>
    public DateTimeOffset? ActiveFrom { get; init; }

    /// <summary>
    /// Only the complaint with this number. Case, surrounding spaces, full-width and invisible characters make no difference, nor whether
    /// an accent is a character of its own. Not for stores.
    /// </summary>
    public string? Number { get; init; }

    /// <summary>
    /// Only complaints about this production batch, compared as <see cref="Number"/> is. The host needs a signal key. Not for stores.
    /// </summary>
    public string? Batch { get; init; }

    /// <summary>
    /// Only complaints about this order, compared as <see cref="Number"/> is. The host needs a signal key. Not for stores.
    /// </summary>
    public string? OrderNumber { get; init; }

    /// <summary>
    /// Only complaints of the person with this telephone number, e-mail address or account, such as a customer id. Telephone numbers
    /// are compared as E.164. If the text has several numbers or addresses, one is enough. A link such as <c>tel:+86-138-0000-1111</c>
    /// stands for its number. The host needs a signal key. Not for stores.
    /// </summary>
    public string? Person { get; init; }

    /// <summary>Only this complaint.</summary>
    public ComplaintId? Id { get; init; }

    /// <summary>
    /// Only complaints that have, of each of these lists, at least one search key (<see cref="ComplaintCommit.SearchKeys"/>), compared by
    /// ordinals. Empty to search for nothing. For stores; callers of <c>IComplaintService</c> leave it empty.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> SearchKeys { get; init; } = [];

    /// <summary>The order of the list.</summary>
    public ComplaintOrder Order { get; init; }

    /// <summary>The maximum number of complaints on the page, between 1 and <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>
    /// The <see cref="Page{T}.Continuation"/> of the page before; null for the first page. Check one that comes from outside with
    /// <see cref="PageCursor.IsContinuation"/>: a query throws on any other text.
    /// </summary>
    public string? Continuation { get; init; }

    /// <summary>
    /// Tests whether a row passes the filters. For adapters whose database does not filter. The order and the page are ignored.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="searchKeys">The search keys that the complaint of the row has now.</param>
    /// <returns><see langword="true"/> if the row passes all filters; otherwise <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> or <paramref name="searchKeys"/> is null.</exception>
    public bool Matches(ComplaintSummary row, IReadOnlyCollection<string> searchKeys)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(searchKeys);
        return string.Equals(row.Key.Tenant, Tenant, StringComparison.Ordinal)
            && (Id is null || row.Key.Id == Id)
            && (IsOpen is null || row.IsOpen == IsOpen)
            && Is(State, row.State)
            && Is(Tier, row.Tier)
            && Is(Category, row.Category)
            && Is(Department, row.Department)
            && Is(Owner, row.Owner)
            && (DueBefore is null || row.NextDueAt < DueBefore)
            && (ReceivedFrom is null || row.ReceivedAt >= ReceivedFrom)
            && (ReceivedBefore is null || row.ReceivedAt < ReceivedBefore)
            && (ActiveFrom is null || row.ActiveUntil is null || row.ActiveUntil >= ActiveFrom)
            && SearchKeys.All(keys => keys.Any(key => searchKeys.Contains(key, StringComparer.Ordinal)));
    }

    /// <summary>Returns only the name of the type; what is searched for may be personal.</summary>
    public override string ToString() => nameof(ComplaintQuery);

    private static bool Is(string? asked, string? name) => asked is null || string.Equals(asked, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Represents one page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items of the page.</param>
/// <param name="Continuation">The text to ask the next page with; null after the last page. It holds the sort keys of the last
/// row, not a count, so rows that come and go do not shift pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>Specifies the column by which complaints are counted.</summary>
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

    /// <summary>By owner, which shows the load of handlers.</summary>
    Owner,
}

/// <summary>Describes a count of complaints by a column.</summary>
/// <param name="By">The column.</param>
/// <param name="Filter">The complaints that count. Its order and page are ignored.</param>
public sealed record CountQuery(CountBy By, ComplaintQuery Filter)
{
    /// <summary>Gets the value by which a row is counted. For adapters whose database does not group.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The value; null if the row has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="By"/> is not a column.</exception>
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
/// Represents the number of complaints that have one value. Values that differ only in case count as one, in the spelling that is
/// first by ordinals.
/// </summary>
/// <param name="Value">The value; null counts those without one.</param>
/// <param name="Count">How many.</param>
public sealed record GroupCount(string? Value, long Count)
{
    /// <summary>
    /// Puts together what a database has counted for each spelling, few as they are, in the order of an answer: the largest count first.
    /// Which spelling stands for a name is decided by ordinals, which are not the order of UTF-8.
    /// </summary>
    /// <param name="spellings">A count for each spelling.</param>
    /// <returns>A count for each name.</returns>
    public static IReadOnlyList<GroupCount> Merge(IEnumerable<GroupCount> spellings)
    {
        ArgumentNullException.ThrowIfNull(spellings);
        return
        [
            .. spellings.GroupBy(static one => one.Value, StringComparer.OrdinalIgnoreCase)
                .Select(static name =>
                    new GroupCount(name.Select(static one => one.Value).Min(StringComparer.Ordinal), name.Sum(static one => one.Count)))
                .OrderByDescending(static one => one.Count).ThenBy(static one => one.Value, StringComparer.Ordinal),
        ];
    }
}
