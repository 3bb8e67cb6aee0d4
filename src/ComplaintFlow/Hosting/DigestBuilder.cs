using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Gathers notices, one for each receiver. A notice to several roles, departments or persons goes to each of them.
/// </summary>
internal sealed class DigestBuilder
{
    private readonly Dictionary<Receiver, List<(MessageLease Lease, Notice Notice)>> _receivers = [];

    public void Add(MessageLease lease, Notice notice)
    {
        foreach (string role in notice.Recipients)
        {
            string? owner = role == Roles.CaseOwner ? notice.Owner : null;
            Add(new Receiver(notice.Tenant, ReceiverKind.Role, role, owner, notice.Department), lease, notice);
        }
        foreach (string department in notice.Departments ?? [])
            Add(new Receiver(notice.Tenant, ReceiverKind.Department, department, null, null), lease, notice);
        foreach (string person in notice.Persons ?? [])
            Add(new Receiver(notice.Tenant, ReceiverKind.Person, person, null, null), lease, notice);
    }

    /// <summary>Gets the notices to send, and the leases that each of them settles.</summary>
    public IEnumerable<(Notice Notice, MessageLease[] Leases)> All() =>
        _receivers.Select(receiver => (Notice(receiver.Key, receiver.Value), receiver.Value.Select(one => one.Lease).ToArray()));

    /// <summary>
    /// Creates a notice whose id follows from its parts, so that the same digest has the same id when it is sent again.
    /// </summary>
    private static Notice Notice(Receiver receiver, List<(MessageLease Lease, Notice Notice)> notices)
    {
        if (notices is [var only])
            return receiver.Alone(only.Notice);
        Notice[] items = [.. notices.Select(one => one.Notice)];
        byte[] ids = Encoding.UTF8.GetBytes(string.Join('\n', items.Select(item => item.Id).Prepend(receiver.Name)));
        return receiver.Alone(new Notice
        {
            Id = $"digest-{Convert.ToHexStringLower(SHA256.HashData(ids))[..32]}",
            Topic = "Digest",
            Tenant = receiver.Tenant,
            Recipients = [],
            Number = "",
            At = items.Max(item => item.At),
            State = "",
            Owner = receiver.Owner,
            Department = receiver.Department,
            Items = items,
        });
    }

    private void Add(Receiver receiver, MessageLease lease, Notice notice)
    {
        if (!_receivers.TryGetValue(receiver, out List<(MessageLease Lease, Notice Notice)>? notices))
            _receivers.Add(receiver, notices = []);
        notices.Add((lease, notice));
    }

    private enum ReceiverKind
    {
        Role,
        Department,
        Person,
    }

    private sealed record Receiver(string Tenant, ReceiverKind Kind, string Name, string? Owner, string? Department)
    {
        /// <summary>Creates the notice for this receiver alone.</summary>
        public Notice Alone(Notice notice) => notice with
        {
            Recipients = Kind == ReceiverKind.Role ? [Name] : [],
            Departments = Kind == ReceiverKind.Department ? [Name] : null,
            Persons = Kind == ReceiverKind.Person ? [Name] : null,
        };
    }
}
