/** The curve as SVG; loaded when it is first looked at, in a browser alone. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useEffect, useRef, useState } from 'react';
import type { Curve, Point } from '../trial/curve';

const HEIGHT = 340;
const margin = { top: 20, right: 16, bottom: 58, left: 56 };
const FEN_IN_WAN = 1_000_000;

interface CurveChartProps {
  readonly curve: Curve;
  /** What the drawing says, for who does not see it. */
  readonly label: string;
}

/** Two lines over the size of the bill; jumps are numbered as in the list below. */
export default function CurveChart({ curve, label }: CurveChartProps) {
  const [box, width] = useWidth();
  const mostFen = curve.points[curve.points.length - 1]?.billFen ?? 1;
  const highestFen = Math.max(1, ...curve.points.map(({ aidFen, ownFen }) => Math.max(aidFen, ownFen)));
  const x = scaleLinear([0, mostFen], [margin.left, width - margin.right]);
  const y = scaleLinear([0, highestFen], [HEIGHT - margin.bottom, margin.top]).nice();
  const path = (amountOf: (point: Point) => number): string =>
    line<Point>(
      ({ billFen }) => x(billFen),
      (point) => y(amountOf(point)),
    )(curve.points) ?? '';
  return (
    <div className='chart' ref={box}>
      <div className='chart__legend' aria-hidden='true'>
        <span className='chart__key chart__key_aid'>救助</span>
        <span className='chart__key chart__key_own'>自己付</span>
        <span className='chart__key chart__key_jump'>跳变</span>
      </div>
      <svg width={width} height={HEIGHT} role='img' aria-label={label}>
        <title>{label}</title>
        {y.ticks(5).map((fen) => (
          <g key={fen} className='chart__grid'>
            <line x1={margin.left} x2={width - margin.right} y1={y(fen)} y2={y(fen)} />
            <text x={margin.left - 8} y={y(fen) + 5} textAnchor='end'>
              {wan(fen)}
            </text>
          </g>
        ))}
        {x.ticks(width < 500 ? 4 : 8).map((fen) => (
          <text key={fen} x={x(fen)} y={HEIGHT - margin.bottom + 22} textAnchor='middle'>
            {wan(fen)}
          </text>
        ))}
        <text x={width - margin.right} y={HEIGHT - 8} textAnchor='end'>
          政策范围内费用（万元）
        </text>
        <path className='chart__own' d={path(({ ownFen }) => ownFen)} />
        <path className='chart__aid' d={path(({ aidFen }) => aidFen)} />
        {curve.jumps.map(({ billFen, beforeFen, afterFen }, i) => (
          <g key={billFen} className='chart__jump'>
            <line x1={x(billFen)} x2={x(billFen)} y1={y(beforeFen)} y2={y(afterFen)} />
            <circle cx={x(billFen)} cy={y(Math.max(beforeFen, afterFen)) - 14} r={11} />
            <text x={x(billFen)} y={y(Math.max(beforeFen, afterFen)) - 9} textAnchor='middle'>
              {i + 1}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Ticks of the axes; they are round. */
const wan = (fen: number): string => String(Math.round((fen / FEN_IN_WAN) * 100) / 100);

/** The width of the box, followed as the window changes. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(320);
  useEffect(() => {
    const measure = () => setWidth(Math.max(260, box.current?.clientWidth ?? 320));
    measure();
    const late = setTimeout(measure, 100);
    window.addEventListener('resize', measure);
    return () => {
      clearTimeout(late);
      window.removeEventListener('resize', measure);
    };
  }, []);
  return [box, width] as const;
}
