using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Lists and counts complaints. What someone typed becomes what a store can find. Thread-safe.</summary>
internal sealed class ComplaintListReader(IComplaintStore store, ComplaintReader reader, SearchKeyMaker keys, IRuleBookSource rules)
{
    private static readonly Page<ComplaintSummary> s_nothing = new([], null);

    public async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(WithoutWords(query));
        if (await TranslateAsync(query, cancellationToken).ConfigureAwait(false) is not { } sought)
            return s_nothing;
        Page<ComplaintSummary> page = await store.QueryAsync(sought, cancellationToken).ConfigureAwait(false);
        // A key that was altered in the store leads to another complaint.
        return query.Number is { } number && page.Items.Any(row => LookupText.Normal(row.Number) != LookupText.Normal(number))
            ? s_nothing : page;
    }

    public async ValueTask<long> CountAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        if (query.Number is not null)
        {
            ComplaintQuery one = query with { Order = default, PageSize = 1, Continuation = null };
            return (await QueryAsync(one, cancellationToken).ConfigureAwait(false)).Items.Count;
        }
        StoreRequestValidator.Check(new CountQuery(CountBy.State, WithoutWords(query)));
        if (await TranslateAsync(query, cancellationToken).ConfigureAwait(false) is not { } sought)
            return 0;
        IReadOnlyList<GroupCount> counts =
            await store.CountAsync(new CountQuery(CountBy.State, sought), cancellationToken).ConfigureAwait(false);
        return counts.Sum(group => group.Count);
    }

    /// <summary>Gets the query that the store is asked; null if nothing can be found.</summary>
    private async ValueTask<ComplaintQuery?> TranslateAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        if (query.SearchKeys.Count > 0)
            throw new ArgumentException("Search keys are for stores. Give the number, the batch, the order or the person.", nameof(query));
        RuleBook book = rules.Current.ToRead(query.Tenant);
        IReadOnlyList<IReadOnlyList<string>> sought = CanBeAsked(query) ? keys.Sought(query, book.PhoneRegion) : [[]];
        if (sought.Any(static one => one.Count == 0))
            return null;
        ComplaintQuery translated = WithoutWords(query) with { SearchKeys = sought };
        if (query.Number is not { } number)
            return translated;
        ComplaintId? id = LookupText.Normal(number) is { Length: > 0 } normal
            ? await reader.FindIdAsync(new UniqueKey(query.Tenant, UniqueKeyKind.Number, normal), cancellationToken).ConfigureAwait(false)
            : null;
        return id is null || (query.Id ?? id) != id ? null : translated with { Id = id };
    }

    private static ComplaintQuery WithoutWords(ComplaintQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query with { Number = null, Batch = null, OrderNumber = null, Person = null };
    }

    /// <summary>
    /// Determines whether a query can find anything. Values that no complaint can have are not sent to the store, since not all
    /// stores accept them.
    /// </summary>
    private static bool CanBeAsked(ComplaintQuery query)
    {
        string?[] texts =
        [
            query.Tenant, query.State, query.Tier, query.Category, query.Department, query.Owner, query.Number, query.Batch,
            query.OrderNumber, query.Person,
        ];
        return texts.All(text => text is null || ShapeCheck.IsUsable(text));
    }
}
