using System.Text;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QuickStart;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    string folder = DemoFolder.Find(args);
    IReadOnlyList<ComplaintRow> rows = ComplaintFile.Read(Path.Combine(folder, "complaints.csv"));

    // A host as any other; only the clock is driven by the demo, and the numbers are the same at every run.
    HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // what stops the start is said below, without a stack trace
    builder.Services.AddSingleton(new DrivenClock(rows[0].ReceivedAt));
    builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DrivenClock>());
    builder.Services.AddSingleton<IComplaintNumberGenerator, CountedNumbers>();
    builder.Services.AddSingleton(
        services => new Screen(Console.Out, inColour: !Console.IsOutputRedirected, services.GetRequiredService<DayNames>()));
    builder.Services.AddSingleton<DayNames>().AddSingleton<Simulation>().AddSingleton<Report>().AddSingleton<Ending>();
    // what falls due together is shown in one order
    builder.Services.Configure<WorkerOptions>(workers => workers.MaxDegreeOfParallelism = 1);
    builder.Services.AddComplaintFlow(builder.Configuration)
        .UseSqlite($"Data Source={DemoStore.FreshFile(folder)}").UseEvidenceFolder(DemoStore.FreshEvidence(folder))
        .AddNotificationChannel<ScreenChannel>();

    using IHost host = builder.Build();
    await host.StartAsync(); // verifies the rules

    Screen screen = host.Services.GetRequiredService<Screen>();
    screen.Title($"{rows.Count} complaints and the rules, read from {DemoFolder.Relative(folder)}");
    screen.Write(
        "+ receipt   ! notice (↑1: escalated once)   - action   x refusal   = closing; [the word that a rule found]; times of Shanghai");
    foreach (Diagnostic warning in host.Services.GetRequiredService<IRuleBookSource>().Current.Warnings)
        screen.Write($"Worth a look: {warning}");
    await host.Services.GetRequiredService<Simulation>().RunAsync(rows);
    await host.Services.GetRequiredService<Report>().WriteAsync(folder);
    await host.StopAsync();
    return 0;
}
catch (Exception error) when (error is RuleBookException or UnreadableFileException or InvalidDataException or ComplaintStoreException)
{
    for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        await Console.Error.WriteLineAsync(cause.Message);
    return 1;
}
