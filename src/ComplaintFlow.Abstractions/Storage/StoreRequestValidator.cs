namespace ComplaintFlow.Storage;

/// <summary>
/// Checks requests for what must hold regardless of what the store contains. For adapters; <see cref="CommitValidator"/> does the
/// same for commits.
/// </summary>
/// <remarks>All members are safe to call from any thread.</remarks>
public static class StoreRequestValidator
{
    /// <summary>Checks a request for work.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">The request names no holder, no tenant or one without a name, asks for less than one piece of
    /// work, or has no duration.</exception>
    public static void Check(LeaseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.Holder, nameof(request));
        if (request.Max < 1)
            throw new ArgumentOutOfRangeException(nameof(request), request.Max, "At least one piece of work is asked for.");
        if (request.Duration <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(request), request.Duration, "A lease lasts longer than no time.");
        ArgumentNullException.ThrowIfNull(request.Tenants, nameof(request));
        if (request.Tenants.Count == 0)
            throw new ArgumentException("The work of at least one tenant is asked for.", nameof(request));
        foreach (string tenant in request.Tenants)
            ArgumentException.ThrowIfNullOrEmpty(tenant, nameof(request));
    }

    /// <summary>Checks outcomes of leased complaints.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <exception cref="ArgumentException">An outcome lacks the instant that its settlement needs.</exception>
    public static void Check(IReadOnlyList<DueOutcome> outcomes)
    {
        if (outcomes.Any(static outcome => outcome is { Disposition: LeaseDisposition.Later or LeaseDisposition.Returned, At: null }))
            throw new ArgumentException("What is due again later needs the instant.", nameof(outcomes));
    }

    /// <summary>Checks outcomes of leased messages.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <exception cref="ArgumentException">An outcome lacks the instant that its settlement needs, or has a successor that it cannot
    /// have.</exception>
    public static void Check(IReadOnlyList<MessageOutcome> outcomes)
    {
        if (outcomes.Any(static outcome => outcome.Disposition != LeaseDisposition.Done && outcome.At is null))
            throw new ArgumentException(
                "A message that did not leave needs the instant of its next try or of its death.", nameof(outcomes));
        foreach (MessageOutcome outcome in outcomes)
        {
            if (outcome is { Successors.Count: > 0, Disposition: LeaseDisposition.Later or LeaseDisposition.Returned })
                throw new ArgumentException("Nothing comes of a message that is tried again.", nameof(outcomes));
            foreach (OutgoingMessage successor in outcome.Successors)
                Check(successor, outcome.Lease.Message);
        }
    }

    /// <summary>Checks a request for signals.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The query asks for less than one signal.</exception>
    public static void Check(SignalQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Max < 1)
            throw new ArgumentOutOfRangeException(nameof(query), query.Max, "At least one signal is asked for.");
    }

    /// <summary>Checks a request for a page.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The page size is out of range, the order is not defined, there is no tenant, or the query
    /// has words as someone typed them, which no store can search for.</exception>
    public static void Check(ComplaintQuery query)
    {
        CheckFilter(query, nameof(query));
        if (!Enum.IsDefined(query.Order))
            throw new ArgumentOutOfRangeException(nameof(query), query.Order, "There is no such order.");
        if (query.PageSize is < 1 or > ComplaintQuery.MaxPageSize)
            throw new ArgumentOutOfRangeException(
                nameof(query), query.PageSize, $"A page has between 1 and {ComplaintQuery.MaxPageSize} rows.");
    }

    /// <summary>Checks a request for a count.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> or its filter is null.</exception>
    /// <exception cref="ArgumentException">There is no tenant, or the filter has words as someone typed them, which no store can search
    /// for.</exception>
    public static void Check(CountQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckFilter(query.Filter, nameof(query));
    }

    /// <summary>Checks the key of a value that ends by itself.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">A part of the key is missing or too long.</exception>
    public static void Check(ExpiringKey key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key.Tenant, nameof(key));
        ArgumentException.ThrowIfNullOrEmpty(key.Kind, nameof(key));
        ArgumentException.ThrowIfNullOrEmpty(key.Name, nameof(key));
        if (key.Kind.Length > ExpiringKey.MaxKindLength)
            throw new ArgumentException($"A kind has at most {ExpiringKey.MaxKindLength} characters.", nameof(key));
        if (key.Name.Length > ExpiringKey.MaxNameLength)
            throw new ArgumentException($"A name has at most {ExpiringKey.MaxNameLength} characters.", nameof(key));
    }

    /// <summary>Checks the write of a value that ends by itself.</summary>
    /// <param name="write">The write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is null.</exception>
    /// <exception cref="ArgumentException">A part of the key is missing or too long, or the content is too large.</exception>
    public static void Check(ExpiringWrite write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Check(write.Key);
        if (write.Content.Length > ExpiringValue.MaxSize)
            throw new ArgumentException($"A value has at most {ExpiringValue.MaxSize} bytes.", nameof(write));
    }

    private static void Check(OutgoingMessage successor, OutgoingMessage message)
    {
        if (!string.Equals(successor.Key.Tenant, message.Key.Tenant, StringComparison.Ordinal))
            throw new ArgumentException("What comes of a message belongs to the same tenant.", nameof(successor));
        bool isSound = successor.Kind switch
        {
            MessageKind.Delivery or MessageKind.Event => successor.Channel.Length > 0,
            MessageKind.Internal => successor is { Channel: "", Endpoint: "" },
            _ => false,
        };
        if (!isSound)
            throw new ArgumentException(
                "What comes of a message is a delivery or an event by a channel, or an internal message without one.", nameof(successor));
    }

    private static void CheckFilter(ComplaintQuery filter, string parameter)
    {
        ArgumentNullException.ThrowIfNull(filter, parameter);
        ArgumentNullException.ThrowIfNull(filter.Tenant, parameter);
        ArgumentNullException.ThrowIfNull(filter.SearchKeys, parameter);
        if (filter is not { Number: null, Batch: null, OrderNumber: null, Person: null })
            throw new ArgumentException(
                "A store is asked by id and by search keys. Ask IComplaintService for a number, a batch, an order or a person.", parameter);
    }
}
