using System.Diagnostics;
using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// A shop refunds and acts on the complaint in one transaction, and dies at a moment of it that the test has chosen.
(string database, string connection, string moment) = (args[0], args[1], args[3]);
var id = new ComplaintId(Guid.Parse(args[2]));
var services = new ServiceCollection();
services.AddLogging();
services.AddDbContext<ShopContext>(options =>
{
    if (database is "sqlite")
        options.UseSqlite(connection);
    else
        options.UseNpgsql(connection);
});
services.AddComplaintFlow(new ConfigurationBuilder().Build()).UseEntityFrameworkCore<ShopContext>();
ServiceProvider host = services.BuildServiceProvider();
IComplaintService complaints = host.GetRequiredService<IComplaintService>();
AsyncServiceScope scope = host.CreateAsyncScope();
ShopContext shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();

if (moment is "between action and refund")
    await ActAsync();
else
    await RefundAsync();
DieAt("between refund and action");
DieAt("between action and refund");
await ActAsync();
DieAt("before the commit");
await transaction.CommitAsync();
DieAt("after the commit");
throw new InvalidOperationException($"There is no moment '{moment}'.");

async Task RefundAsync()
{
    shop.Add(new Order { Number = "Refund" });
    await shop.SaveChangesAsync();
}

async Task ActAsync()
{
    ActionOutcome outcome = await complaints.Within(shop).ActAsync(id, new AddNote("Refunded."), Actor.Of("anna", Roles.CaseOwner));
    if (!outcome.IsAccepted)
        throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
}

// SIGKILL: nothing of the process runs any more, and nothing is left to clean up after it.
void DieAt(string here)
{
    if (!string.Equals(here, moment, StringComparison.Ordinal))
        return;
    Console.Out.WriteLine(here);
    Console.Out.Flush();
    Process.GetCurrentProcess().Kill();
}
