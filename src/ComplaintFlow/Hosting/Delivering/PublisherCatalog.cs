using ComplaintFlow.Integration;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Knows the event publishers of the host by name. Thread-safe.</summary>
internal sealed class PublisherCatalog(IEnumerable<PublisherRegistration> registrations)
{
    private readonly PublisherRegistration[] _publishers = [.. registrations];

    /// <summary>The names, as they are stored with events.</summary>
    public IReadOnlyList<string> Publishers => field ??= [.. _publishers.Select(static publisher => publisher.Name)];

    /// <summary>Makes a publisher in a scope.</summary>
    public IEventPublisher Create(string name, IServiceProvider scope) =>
        _publishers.First(publisher => string.Equals(publisher.Name, name, StringComparison.Ordinal)).Create(scope);
}

/// <summary>Represents an event publisher of the host, by its name, and how it is made in the scope of an event.</summary>
internal sealed record PublisherRegistration(string Name, Type Type, Func<IServiceProvider, IEventPublisher> Create);
