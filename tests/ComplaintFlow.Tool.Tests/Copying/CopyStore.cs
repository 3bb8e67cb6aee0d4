using ComplaintFlow.EntityFrameworkCore;
using ComplaintFlow.Handling.Copying;
using ComplaintFlow.Hosting;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing.Conformance;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.Tool.Tests.Copying;

/// <summary>An empty store of some kind, as a kit, a copier and a host take it.</summary>
internal sealed class CopyStore
{
    public static readonly string[] Kinds = ["memory", "sqlite", "postgres", "ef"];

    private static readonly Lazy<PrivateServer> Server = new(static () => PrivateServer.Start("fsync=off", "max_connections=300"));
    private static int _schemas;

    public required StoreUnderTest Store { get; init; }

    public required Func<IEvidenceStore?, CopiedStore> Copied { get; init; }

    public required Action<ComplaintFlowBuilder> Register { get; init; }

    public static async Task<CopyStore> OpenAsync(string kind)
    {
        switch (kind)
        {
            case "memory":
                return Of(new InMemoryStore(), () => ValueTask.CompletedTask);
            case "sqlite":
                var folder = new TempFolder();
                var file = new SqliteStore($"Data Source={folder.Path("complaints.db")}");
                return Of(file, async () =>
                {
                    await file.DisposeAsync();
                    folder.Dispose();
                });
            case "postgres":
                Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
                string schema = $"copy{Interlocked.Increment(ref _schemas)}";
                await using (var connection = new Npgsql.NpgsqlConnection(Server.Value.ConnectionString("postgres")))
                {
                    await connection.OpenAsync();
                    await using var create = new Npgsql.NpgsqlCommand($"CREATE SCHEMA {schema}", connection);
                    await create.ExecuteNonQueryAsync();
                }
                var server = new PostgreSqlStore($"{Server.Value.ConnectionString("postgres")};Search Path={schema}");
                return Of(server, server.DisposeAsync);
            default:
                var shop = new TempFolder();
                var contexts = new Contexts(shop.Path("shop.db"));
                await using (TheContext context = contexts.CreateDbContext())
                    await context.Database.EnsureCreatedAsync();
                var store = new EntityFrameworkCoreStore<TheContext>(contexts);
                return Of(store, async () =>
                {
                    await store.DisposeAsync();
                    shop.Dispose();
                });
        }
    }

    private static CopyStore Of<TStore>(TStore store, Func<ValueTask> close)
        where TStore : class, IStoreTransfer, IComplaintStore, IAlarms, IOutbox, IDefinitionStore => new()
        {
            Store = StoreUnderTest.Of(store, close),
            Copied = evidence => CopiedStore.Of(store, evidence),
            Register = builder => builder.UseStore(_ => store),
        };

    private sealed class TheContext(DbContextOptions<TheContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddComplaintFlow();
    }

    private sealed class Contexts(string file) : IDbContextFactory<TheContext>
    {
        private readonly DbContextOptions<TheContext> _options =
            new DbContextOptionsBuilder<TheContext>().UseSqlite($"Data Source={file};Pooling=False").Options;

        public TheContext CreateDbContext() => new(_options);
    }
}
