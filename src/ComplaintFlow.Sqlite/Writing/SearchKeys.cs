using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>The search keys of a complaint. Only those that come or go are written.</summary>
internal static class SearchKeys
{
    private const string Select = "SELECT value FROM cf_search_key WHERE tenant = ? AND id = ?";
    private const string Insert = "INSERT OR IGNORE INTO cf_search_key (tenant, value, id) VALUES (?, ?, ?)";
    private const string Delete = "DELETE FROM cf_search_key WHERE tenant = ? AND value = ? AND id = ?";

    public static void Replace(Connection connection, ComplaintKey complaint, IReadOnlyList<string> keys, bool isNew)
    {
        HashSet<string> present = isNew ? [] : Present(connection, complaint);
        foreach (string gone in present.Except(keys, StringComparer.Ordinal))
            connection[Delete].Bind(complaint.Tenant).Bind(gone).Bind(complaint.Id).Run();
        foreach (string added in keys.Where(key => !present.Contains(key)))
            connection[Insert].Bind(complaint.Tenant).Bind(added).Bind(complaint.Id).Run();
    }

    private static HashSet<string> Present(Connection connection, ComplaintKey complaint)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        Statement rows = connection[Select].Bind(complaint.Tenant).Bind(complaint.Id);
        while (rows.Step())
            present.Add(rows.Text(0));
        return present;
    }
}
