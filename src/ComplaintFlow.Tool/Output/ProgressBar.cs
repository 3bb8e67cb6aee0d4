using Spectre.Console;

namespace ComplaintFlow.Tool.Output;

/// <summary>Shows a progress bar on a terminal, and nothing in a pipe.</summary>
internal static class ProgressBar
{
    /// <summary>Runs the work, which reports its progress from 0 to 1.</summary>
    public static T Run<T>(Terminal terminal, string title, Func<Action<double>, T> work)
    {
        if (!terminal.ShowsProgress)
            return work(_ => { });

        return Bar(terminal).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
            return work(done => task.Value = done);
        });
    }

    /// <summary>Runs the work, which reports its progress from 0 to 1.</summary>
    public static Task<T> RunAsync<T>(Terminal terminal, string title, Func<Action<double>, Task<T>> work)
    {
        if (!terminal.ShowsProgress)
            return work(_ => { });

        return Bar(terminal).StartAsync(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
            return work(done => task.Value = done);
        });
    }

    private static Progress Bar(Terminal terminal) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Bar) }).Progress().AutoClear(enabled: true);
}
