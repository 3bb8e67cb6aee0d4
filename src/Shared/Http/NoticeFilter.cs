using ComplaintFlow.Notifications;

namespace ComplaintFlow.Http;

/// <summary>Says which notices an endpoint takes. A list that is empty takes all.</summary>
internal sealed class NoticeFilter(IEnumerable<string> topics, IEnumerable<string> tenants, IEnumerable<string>? roles = null)
{
    private readonly HashSet<string> _topics = new(topics, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tenants = new(tenants, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _roles = new(roles ?? [], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the endpoint takes the notice, or at least one of those that it combines.</summary>
    public bool Takes(Notice notice) =>
        (_tenants.Count == 0 || _tenants.Contains(notice.Tenant))
        && (_roles.Count == 0 || notice.Recipients.Any(_roles.Contains))
        && (HasTopic(notice) || notice.Items?.Any(HasTopic) == true);

    /// <summary>Gets the notices of a digest whose topics the endpoint takes: all, if it takes the digest itself.</summary>
    public IReadOnlyList<Notice> ItemsOf(Notice digest) =>
        HasTopic(digest) ? digest.Items ?? [] : [.. (digest.Items ?? []).Where(HasTopic)];

    /// <summary>Whether the endpoint has asked for a role by its name.</summary>
    public bool AsksFor(string role) => _roles.Contains(role);

    private bool HasTopic(Notice notice) => _topics.Count == 0 || _topics.Contains(notice.Topic);
}
