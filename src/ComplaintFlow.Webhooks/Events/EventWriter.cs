using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Http;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Webhooks.Events;

/// <summary>Writes notices as events: without personal data, and never larger than receivers take.</summary>
/// <param name="source">The source of the events.</param>
/// <param name="typePrefix">The beginning of their types.</param>
internal sealed class EventWriter(string source, string typePrefix)
{
    /// <summary>The largest body, in bytes.</summary>
    public const int Largest = 20_000;

    private const int Separator = 1; // the comma between two items

    /// <summary>
    /// Gets the id of the event of a notice. A repeated notice has the same one. A notice that goes to several receivers one by one keeps
    /// its own id, so the receivers are part of this one.
    /// </summary>
    public static string IdOf(Notice notice)
    {
        string[][] parts = [[notice.Tenant, notice.Id], [.. notice.Recipients], [.. notice.Departments ?? []], [.. notice.Persons ?? []]];
        byte[] all = Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => string.Join('\t', part))));
        return $"msg_{Convert.ToHexStringLower(SHA256.HashData(all))[..32]}";
    }

    /// <summary>Writes the event of a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="filter">Says which notices of a digest the receiver gets.</param>
    public byte[] Write(Notice notice, NoticeFilter filter)
    {
        CloudEvent whole = EventOf(notice, NoticeFacts.Usual);
        if (Json(whole).Length > Largest)
            whole = EventOf(notice, NoticeFacts.Shortest);
        IReadOnlyList<Notice> items = notice.Items is null ? [] : filter.ItemsOf(notice);
        if (notice.Items is not null)
            whole = whole with { Data = whole.Data with { Items = [], ItemsLeftOut = items.Count } };
        byte[] body = Json(whole);
        if (items.Count == 0)
            return body;
        List<NoticeData> fitting = Fitting(items, Largest - body.Length);
        int left = items.Count - fitting.Count;
        return Json(whole with { Data = whole.Data with { Items = fitting, ItemsLeftOut = left == 0 ? null : left } });
    }

    /// <summary>Gets the first notices that fit into a number of bytes.</summary>
    private static List<NoticeData> Fitting(IReadOnlyList<Notice> items, int bytes)
    {
        List<NoticeData> fitting = [];
        foreach (Notice item in items)
        {
            NoticeData data = NoticeFacts.Usual.Of(item);
            bytes -= JsonSerializer.SerializeToUtf8Bytes(data, CloudEventJson.Readable.NoticeData).Length + Separator;
            if (bytes < 0)
                break;
            fitting.Add(data);
        }
        return fitting;
    }

    private CloudEvent EventOf(Notice notice, NoticeFacts facts) => new()
    {
        Id = IdOf(notice),
        Source = source,
        Type = $"{typePrefix}.complaint.{TopicName.Kebab(facts.Text(notice.Topic))}.v1",
        Subject = facts.Text(notice.Number),
        Time = notice.At,
        Data = facts.Of(notice),
    };

    private static byte[] Json(CloudEvent whole) => JsonSerializer.SerializeToUtf8Bytes(whole, CloudEventJson.Readable.CloudEvent);
}
