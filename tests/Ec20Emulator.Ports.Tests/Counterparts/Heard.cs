using System.Text;
using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>What has come from host programs so far, one character per byte, and who waits for more of it.</summary>
internal sealed class Heard
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _hasBegun;

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _hasBegun = true;
            _text.Append(Encoding.Latin1.GetString(bytes));
            _more.SetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits for a text; for anything at all, even a program without a word, if it is empty.</summary>
    internal async Task UntilAsync(string text)
    {
        while (true)
        {
            Task more;
            lock (_gate)
            {
                if (_hasBegun && _text.ToString().Contains(text, StringComparison.Ordinal))
                    return;
                more = _more.Task;
            }

            await more.Within();
        }
    }
}
