using System.Diagnostics;
using System.Text;
using Ec20Emulator.Ports.Tests.Support;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>A program at its standard input and output, ended with the test.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    internal RunningProgram(string program, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding.Latin1,
            StandardOutputEncoding = Encoding.Latin1,
        })!;
        _process.BeginErrorReadLine(); // drained, and kept out of the test's own output
    }

    /// <summary>Starts a terminal program in a terminal of its own, which socat gives it.</summary>
    internal static RunningProgram InTerminal(string command) =>
        new(Counterpart.Find("socat", "socat"), "-", $"EXEC:\"{command}\",pty,rawer,setsid,ctty,stderr");

    internal void Type(string text)
    {
        _process.StandardInput.Write(text);
        _process.StandardInput.Flush();
    }

    /// <summary>Reads on until the output contains a text.</summary>
    internal async Task SeeAsync(string text)
    {
        var buffer = new char[256];
        while (!_output.ToString().Contains(text, StringComparison.Ordinal))
        {
            int count;
            try
            {
                count = await _process.StandardOutput.ReadAsync(buffer).Within();
            }
            catch (TimeoutException)
            {
                count = 0;
            }

            if (count == 0)
                Assert.Fail($"'{text}' was not seen, but '{_output}'");
            _output.Append(buffer, 0, count);
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
