using System.Text;

namespace Linkage.IO;

/// <summary>Turns bytes that are no text into <see cref="Mark"/>, so that a reader can say in which row and column they stood.</summary>
/// <remarks>U+FFFF is a noncharacter: text for interchange does not contain it. U+FFFD would not do; files that were damaged earlier hold it.</remarks>
internal sealed class MarkingDecoderFallback : DecoderFallback
{
    /// <summary>What stands where bytes could not be decoded.</summary>
    public const char Mark = '\uFFFF';

    /// <inheritdoc/>
    public override int MaxCharCount => 1;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new MarkingBuffer();

    private sealed class MarkingBuffer : DecoderFallbackBuffer
    {
        private bool _pending;

        public override int Remaining => _pending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index) => _pending = true;

        public override char GetNextChar()
        {
            if (!_pending)
                return '\0';

            _pending = false;
            return Mark;
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _pending = false;
    }
}
