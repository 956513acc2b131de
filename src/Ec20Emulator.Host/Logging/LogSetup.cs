using System.Globalization;
using Ec20Emulator.Host.Options;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Sinks.SystemConsole.Themes;

namespace Ec20Emulator.Host.Logging;

/// <summary>The log of the process: stderr, and a file where one is named. stdout belongs to the ready line.</summary>
internal static class LogSetup
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";
    private const string FileLine = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} [{SourceContext}] {Message:lj}{NewLine}{Exception}";

    /// <summary>Opens the log.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static ILoggerFactory Open(LogSpec spec)
    {
        var theme = Console.IsErrorRedirected ? ConsoleTheme.None : AnsiConsoleTheme.Literate;
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(spec.Level)
            .WriteTo.Console(
                outputTemplate: Line, standardErrorFromLevel: LogEventLevel.Verbose, theme: theme, formatProvider: CultureInfo.InvariantCulture);
        if (spec.File is { } file)
        {
            RequireWritable(file);
            configuration = configuration.WriteTo.File(file, outputTemplate: FileLine, formatProvider: CultureInfo.InvariantCulture);
        }
        return new SerilogLoggerFactory(configuration.CreateLogger(), dispose: true);
    }

    /// <summary>The sink itself keeps quiet about a file it cannot open.</summary>
    private static void RequireWritable(string file)
    {
        try
        {
            using var tried = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--log '{file}' is no level, and no file that can be written: {failure.Message}");
        }
    }
}
