using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Http.Wire;

namespace Ec20Emulator.Modem.Features.Http.Requests;

/// <summary>Requests with a body the host types or has in a file (http-mqtt-ftp.md 2). With "requestheader" 1 the body begins with the head.</summary>
internal sealed class HttpUploads(HttpSession session, HttpObstacles obstacles, HttpRequests requests, FileStore files)
{
    /// <summary>Takes the body behind CONNECT, then sends it.</summary>
    public AtResult Typed(Turn turn, HttpVerb verb, int length, int inputSeconds, int answerSeconds)
    {
        if (obstacles.OfCommand() is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        return HttpInput.Take(session, turn, length, inputSeconds, input => Send(turn, verb, [input], answerSeconds));
    }

    /// <summary>Sends a file.</summary>
    /// <param name="turn">The command.</param>
    /// <param name="verb">Kind of request.</param>
    /// <param name="file">The file.</param>
    /// <param name="answerSeconds">How long the answer may take.</param>
    /// <param name="mode">0 = at once; 1 = it is one of the first parts of a request to come; 2 = it is the last part.</param>
    public AtResult FromFile(Turn turn, HttpVerb verb, string file, int answerSeconds, int mode = 0)
    {
        if (mode != 1 && obstacles.OfCommand() is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        if (!FileName.Parse(file).TryGet(out var name, out var error) || !files.Read(name).TryGet(out var content, out error))
            return turn.Fail(CmeError.HttpInvalidParameter, $"'{file}': {FileErrorText.Of(error)}");
        if (mode == 1)
        {
            session.RecordedFiles.Add(content);
            return AtResult.Ok;
        }
        IReadOnlyList<ReadOnlyMemory<byte>> parts = mode == 2 ? [.. session.RecordedFiles, content] : [content];
        if (mode == 2)
            session.RecordedFiles.Clear();
        return Send(turn, verb, parts, answerSeconds);
    }

    private AtResult Send(Turn turn, HttpVerb verb, IReadOnlyList<ReadOnlyMemory<byte>> parts, int answerSeconds)
    {
        var answerTime = TimeSpan.FromSeconds(answerSeconds);
        return session.Settings.TakesWholeRequests
            ? requests.Send(turn, new HttpOrder(verb, RequestBytes.Raw(parts), answerTime))
            : requests.Send(turn, verb, null, parts, answerTime);
    }
}
