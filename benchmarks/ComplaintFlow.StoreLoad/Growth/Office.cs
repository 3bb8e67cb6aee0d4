using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>The host whose database grows: the built-in workflow, two tiers, three targets, and lists that can be searched.</summary>
internal static class Office
{
    private const string Rules = """
        { "Classification": { "Rules": { "safety": { "When": { "Text": { "ContainsAny": ["fire", "smoke"] } }, "Then": { "Tier": "Urgent" } },
                                         "service": { "Order": 5, "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Service" } } } },
          "Sla": { "Tiers": { "Service": { "Rank": 1, "Targets": { "First": { "Within": "24h", "Until": "FirstResponse", "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] } } } } },
                              "Urgent": { "Rank": 2 } },
                   "Always": { "Targets": { "Assessment": { "Within": "48h", "Until": "UnderAssessment" }, "Answer": { "Within": "720h", "Until": "FinalResponseSent" } } } } }
        """;

    private static readonly string s_prose = Workload.Text(4_000);

    public static byte[] SignalKey => "a key of sixteen."u8.ToArray();

    public static ServiceProvider Open(TimeProvider time, int snapshots, Action<ComplaintFlowBuilder> store)
    {
        IConfiguration rules = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Rules))).Build();
        ComplaintFlowBuilder builder = new ServiceCollection().AddSingleton(time).AddComplaintFlow(rules);
        store(builder);
        return builder.UseSignalKey(SignalKey).ConfigureSnapshotCache(cache => cache.Capacity = snapshots)
            .Services.BuildServiceProvider();
    }

    /// <summary>A letter; every fifth customer has written before, and every twentieth order has had a complaint before.</summary>
    public static Intake Letter(int number) => new()
    {
        Channel = (number % 4) switch { 0 => "Phone", 1 => "App", _ => "Web" },
        Subject = number % 40 == 0 ? "Smoke from the charger" : "Late delivery",
        Description = Description(number),
        Complainant = new Complainant
        {
            Name = "Li Na", Contacts = [Contact.Email($"customer{number - (number % 5 == 1 ? 1 : 0)}@example.com")],
        },
        Product = new Product { Sku = $"sku-{number % 500}", OrderNumber = Order(number - (number % 20 == 1 ? 1 : 0)) },
        Demands = [Demand.Refund(20m + (number % 170), "CNY")],
    };

    public static string Order(int number) => $"order-{number}";

    /// <summary>From 200 to 1,000 letters of prose, of which no two letters have the same.</summary>
    private static string Description(int number) => s_prose.Substring(number % 3_000, 200 + ((int)(number * 37L % 800)));
}
