using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>Gathers notices: one for each receiver. A notice to several roles goes to each of them.</summary>
internal sealed class Digests
{
    private readonly Dictionary<(string Role, string? Owner, string? Department), List<(MessageLease Lease, Notice Notice)>> _receivers = [];

    public void Add(MessageLease lease, Notice notice)
    {
        foreach (string role in notice.Recipients)
        {
            var receiver = (role, role == Roles.CaseOwner ? notice.Owner : null, notice.Department);
            if (!_receivers.TryGetValue(receiver, out var notices))
                _receivers.Add(receiver, notices = []);
            notices.Add((lease, notice));
        }
    }

    /// <summary>What leaves, and whose leases it settles.</summary>
    public IEnumerable<(Notice Notice, MessageLease[] Leases)> All() => _receivers.Select(receiver => (Notice(receiver.Key, receiver.Value), receiver.Value.Select(one => one.Lease).ToArray()));

    /// <summary>The id follows from what is gathered, so that the same gathering that is sent again bears the same one.</summary>
    private static Notice Notice((string Role, string? Owner, string? Department) receiver, List<(MessageLease Lease, Notice Notice)> notices)
    {
        if (notices is [var only])
            return only.Notice with { Recipients = [receiver.Role] };
        Notice[] items = [.. notices.Select(one => one.Notice)];
        byte[] ids = Encoding.UTF8.GetBytes(string.Join('\n', items.Select(item => item.Id).Prepend(receiver.Role)));
        return new Notice
        {
            Id = $"digest-{Convert.ToHexStringLower(SHA256.HashData(ids))[..32]}",
            Topic = "Digest",
            Recipients = [receiver.Role],
            Number = "",
            At = items.Max(item => item.At),
            State = "",
            Owner = receiver.Owner,
            Department = receiver.Department,
            Items = items,
        };
    }
}
