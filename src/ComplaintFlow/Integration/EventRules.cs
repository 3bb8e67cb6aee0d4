using System.Collections.Frozen;
using ComplaintFlow.Conditions;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Integration;

/// <summary>Decides which events are written, and by which publishers they leave. Immutable, and shared by all threads.</summary>
internal sealed class EventRules
{
    private static readonly RetrySchedule UsualRetry = RetrySchedule.Read(EventPublisherDefinition.UsualRetry);

    private readonly PublisherRules[] _publishers;

    public EventRules(IEnumerable<PublisherRules> publishers) => _publishers = [.. publishers];

    /// <summary>Whether any event is written.</summary>
    public bool IsOn => _publishers.Length > 0;

    public bool Has(string publisher) => Array.Exists(_publishers, one => Names.Same(one.Name, publisher));

    /// <summary>Whether events of a type are written.</summary>
    public bool Wants(string type) => Array.Exists(_publishers, publisher => publisher.Wants(type));

    /// <summary>Gets the publishers by which events of a type leave.</summary>
    public IEnumerable<string> PublishersOf(string type) =>
        _publishers.Where(publisher => publisher.Wants(type)).Select(static publisher => publisher.Name);

    /// <summary>Gets the delay before the next try of an event, or null if it is given up.</summary>
    /// <param name="publisher">The publisher.</param>
    /// <param name="attempts">How often it was tried.</param>
    public TimeSpan? RetryAfter(string publisher, int attempts) =>
        (Array.Find(_publishers, one => Names.Same(one.Name, publisher))?.Retry ?? UsualRetry).After(attempts);
}

/// <summary>What the rules say of one publisher.</summary>
internal sealed class PublisherRules(string name, EventPublisherDefinition definition, string at, DiagnosticBag defects)
{
    private readonly FrozenSet<string> _types = definition.Types.ToFrozenSet(Names.Comparer);

    /// <summary>The name as it is stored with events: stores compare it with case.</summary>
    public string Name { get; } = NameOf(name);

    public RetrySchedule Retry { get; } = RetrySchedule.Read(definition.Retry, at, defects);

    public bool Wants(string type) => _types.Count == 0 || _types.Contains(type);

    public static string NameOf(string name) => name.ToLowerInvariant();
}
