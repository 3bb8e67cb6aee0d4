using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>Tells the providers apart from which something has to be done differently. None of them is referenced.</summary>
internal static class Providers
{
    public static bool IsSqlite(DbContext context) =>
        string.Equals(context.Database.ProviderName, "Microsoft.EntityFrameworkCore.Sqlite", StringComparison.Ordinal);
}
