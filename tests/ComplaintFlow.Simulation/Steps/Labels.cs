using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>
/// The names of complaints in a trace (<c>c1</c>; <c>c1.1</c> for what was split from it), and the ids that stand for them there.
/// </summary>
internal sealed class Labels
{
    private static readonly Dictionary<ComplaintId, string> Stands = [];
    private static readonly Lock Gate = new();

    private readonly Dictionary<string, ComplaintId> _real = new(StringComparer.Ordinal);
    private readonly Dictionary<ComplaintId, string> _labels = [];

    /// <summary>The labels of complaints that were received in this run, in their order.</summary>
    public List<string> Received { get; } = [];

    /// <summary>The id that stands for a label in traces.</summary>
    public static ComplaintId StandIn(string label)
    {
        var id = new ComplaintId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(label)).AsSpan(0, 16)));
        lock (Gate)
            Stands[id] = label;
        return id;
    }

    /// <summary>The label that an id stands for in a trace.</summary>
    public static string Name(ComplaintId standIn)
    {
        lock (Gate)
            return Stands.GetValueOrDefault(standIn, "nobody");
    }

    public void Add(string label, ComplaintId real)
    {
        if (!_real.TryAdd(label, real))
            return;
        _labels[real] = label;
        Received.Add(label);
    }

    /// <summary>The id in this run; null when no such complaint was received.</summary>
    public ComplaintId? Find(string label) => _real.TryGetValue(label, out ComplaintId id) ? id : null;

    /// <summary>The id in this run for the one in a trace; one that is not known stays as it is.</summary>
    public ComplaintId Real(ComplaintId standIn) => Find(Name(standIn)) ?? standIn;

    public string? LabelOf(ComplaintId real) => _labels.GetValueOrDefault(real);
}
