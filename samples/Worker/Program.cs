using ComplaintFlow.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Worker;

// One program, two roles: "--Role office" receives complaints and handles one of them; everything else is a worker.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<MailFolderOptions>().BindConfiguration("Mail")
    .Validate(mail => mail.Folder.Length > 0 && mail.Sender.Length > 0, "Give Mail:Folder and Mail:Sender.").ValidateOnStart();
ComplaintFlowBuilder complaintFlow = builder.Services.AddComplaintFlow(builder.Configuration).UsePostgreSql();
if (string.Equals(builder.Configuration["Role"], "office", StringComparison.OrdinalIgnoreCase))
    builder.Services.AddHostedService<Office>();
else
    complaintFlow.AddNotificationChannel<MailFolderChannel>().AddWorkers();
await builder.Build().RunAsync();
