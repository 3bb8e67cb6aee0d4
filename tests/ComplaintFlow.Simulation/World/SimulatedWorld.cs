using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.Steps;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;

namespace ComplaintFlow.Simulation.World;

/// <summary>
/// Several nodes on one store with one clock, and one more that only looks. Keeps outside the library what was answered.
/// </summary>
internal sealed class SimulatedWorld(IGround ground) : IAsyncDisposable
{
    public const int NodeCount = 3;

    private readonly CountedNumbers _numbers = new();
    private readonly Node[] _nodes = new Node[NodeCount];
    private readonly Dictionary<ComplaintId, (Complaint? Complaint, (long, int)? Mark)> _read = [];
    private Node? _observer;

    /// <summary>A Monday morning in Shanghai.</summary>
    public DrivenClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public Commits Commits { get; } = new();

    public Heard Heard { get; } = new();

    public Labels Labels { get; } = new();

    /// <summary>What callers were told, in order.</summary>
    public List<Answer> Answers { get; } = [];

    /// <summary>The complaints that cannot be read any more: they are told of once, and left alone.</summary>
    public HashSet<ComplaintId> Unreadable { get; } = [];

    /// <summary>What was found to be unreadable after everybody thought that it was well; null for nothing.</summary>
    public string? FirstUnreadable { get; private set; }

    /// <summary>Looks at what is stored: no faults, and nothing kept in memory.</summary>
    public Node Observer => _observer ??= Open(0);

    public IComplaintStore Store => Observer.Store;

    public Node this[int index] => _nodes[index] ??= Open(index % 2 == 0 ? 0 : 2);

    /// <summary>Every label in the order in which complaints came in, without those that cannot be read.</summary>
    public IEnumerable<ComplaintId> Complaints =>
        Labels.Received.Select(label => Labels.Find(label)!.Value).Where(id => !Unreadable.Contains(id));

    /// <summary>The nodes that have done something.</summary>
    public IEnumerable<Node> Nodes => _nodes.OfType<Node>().DefaultIfEmpty(this[0]);

    public static ComplaintKey Key(ComplaintId id) => new(ComplaintKey.DefaultTenant, id);

    public async ValueTask RestartAsync(int index)
    {
        int book = this[index].Book;
        await _nodes[index].DisposeAsync().ConfigureAwait(false);
        _nodes[index] = Open(book);
    }

    /// <summary>The complaint as it is stored; null when it cannot be read.</summary>
    public async ValueTask<Complaint?> GetAsync(ComplaintId id)
    {
        (long Version, int Hash)? mark = await MarkAsync(id).ConfigureAwait(false);
        if (_read.TryGetValue(id, out (Complaint? Complaint, (long, int)? Mark) known) && known.Mark == mark)
            return known.Complaint;
        try
        {
            Complaint? read = await Observer.Complaints.GetAsync(id).ConfigureAwait(false);
            _read[id] = (read, mark);
            return read;
        }
        catch (Exception error)
        {
            Unreadable.Add(id);
            FirstUnreadable ??= $"{Labels.LabelOf(id)} cannot be read any more: {error.GetType().Name}.";
            return null;
        }
    }

    public async ValueTask<(long Version, int Hash)?> MarkAsync(ComplaintId id)
    {
        if (await Store.FindAsync(Key(id), default).ConfigureAwait(false) is not { } stored)
            return null;
        var hash = new HashCode();
        hash.AddBytes(stored.Snapshot.Span);
        hash.AddBytes(stored.ChainHead.Span);
        return (stored.Version, hash.ToHashCode());
    }

    /// <summary>Gives a label to a matter that was split from another one.</summary>
    public async ValueTask LabelPartAsync(Complaint part)
    {
        if (Labels.LabelOf(part.Id) is not null || part.Links?.Origin is not { } from || Labels.LabelOf(from) is not { } label)
            return;
        int number = (await GetAsync(from).ConfigureAwait(false))?.Links?.Parts.ToList().IndexOf(part.Id) ?? -1;
        Labels.Add(string.Create(CultureInfo.InvariantCulture, $"{label}.{number + 1}"), part.Id);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Node? node in _nodes.Append(_observer))
        {
            if (node is not null)
                await node.DisposeAsync().ConfigureAwait(false);
        }
        Heard.Dispose();
    }

    private Node Open(int book) => new(ground.Open(), Clock, Commits, Heard, _numbers, book);
}
