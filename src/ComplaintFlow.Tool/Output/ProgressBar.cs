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

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Bar) });
        return console.Progress().AutoClear(enabled: true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
            return work(done => task.Value = done);
        });
    }
}
