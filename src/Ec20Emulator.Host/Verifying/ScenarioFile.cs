using Ec20Emulator.Host.Options;
using Ec20Emulator.Scenarios;
using Ec20Emulator.Scenarios.Yaml;

namespace Ec20Emulator.Host.Verifying;

/// <summary>Scenario files, and the modem they want.</summary>
internal static class ScenarioFile
{
    private const int MostBytes = 2 * 1024 * 1024;
    private const int MostTranscriptBytes = 64 * 1024 * 1024;

    /// <summary>Reads one, and the transcripts it names.</summary>
    /// <exception cref="InputFileException">A file cannot be read.</exception>
    /// <exception cref="ScenarioException">It is not understood.</exception>
    /// <exception cref="Scenarios.Transcripts.TranscriptException">A transcript is not understood.</exception>
    public static Scenario Read(string path) => ScenarioReader.Read(path, InputFile.Read(path, MostBytes), name => ReadTranscript(path, name));

    /// <summary>What the modem is started with.</summary>
    /// <exception cref="UsageException">The clock is none.</exception>
    public static RunOptions Options(ScenarioSetup setup) => new()
    {
        Base = setup.Modem,
        Seed = setup.Modem.Seed,
        Clock = ClockSpec.Parse(setup.Clock).With(setup.Delays),
        Network = setup.Network,
        Map = setup.Map,
        HasEchoServer = setup.EchoTls.Count > 0,
        EchoAddresses = setup.EchoTls,
    };

    private static string ReadTranscript(string scenario, string name)
    {
        try
        {
            return InputFile.Read(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(scenario))!, name), MostTranscriptBytes);
        }
        catch (InputFileException wrong)
        {
            throw new FormatException(wrong.Message);
        }
    }
}
