import type { SurveySummary } from '@filrouge/domain'

/** Written by generate-survey.ts from data/sfo-2017-extract.csv; not to be edited by hand. */
export const surveyResult: Omit<SurveySummary, 'verbatims' | 'verbatimCount'> = {
  rowCount: 2000,
  keptCount: 1996,
  refused: [
    {
      reason: 'noValidAnswer',
      count: 4,
    },
  ],
  invalidAnswers: [
    {
      column: 'Q7FOOD',
      count: 274,
    },
    {
      column: 'Q14PASSTHRU',
      count: 287,
    },
    {
      column: 'Q14FIND',
      count: 93,
    },
    {
      column: 'Q9RESTROOM',
      count: 118,
    },
    {
      column: 'Q10SAFE',
      count: 30,
    },
    {
      column: 'Q7SIGN',
      count: 79,
    },
    {
      column: 'NETPRO',
      count: 45,
    },
    {
      column: 'Q9BOARDING',
      count: 44,
    },
  ],
  outcome: {
    column: 'NETPRO',
    kind: 'recommend',
    n: 1951,
    mean: 8.392619169656585,
    nps: {
      nps: 42.54228600717581,
      margin: 3.088101047234808,
      n: 1951,
      promoters: 0.5453613531522297,
      detractors: 0.11993849308047155,
    },
  },
  touchpoints: [
    {
      column: 'Q7FOOD',
      label: 'Q7FOOD',
      scaleMin: 1,
      scaleMax: 5,
      n: 1722,
      mean: 3.643437862950058,
      csat: 0.5720092915214866,
    },
    {
      column: 'Q7SIGN',
      label: 'Q7SIGN',
      scaleMin: 1,
      scaleMax: 5,
      n: 1917,
      mean: 4.107981220657277,
      csat: 0.792905581637976,
    },
    {
      column: 'Q9BOARDING',
      label: 'Q9BOARDING',
      scaleMin: 1,
      scaleMax: 5,
      n: 1952,
      mean: 4.414959016393443,
      csat: 0.8760245901639344,
    },
    {
      column: 'Q9RESTROOM',
      label: 'Q9RESTROOM',
      scaleMin: 1,
      scaleMax: 5,
      n: 1878,
      mean: 4.167199148029819,
      csat: 0.7912673056443025,
    },
    {
      column: 'Q10SAFE',
      label: 'Q10SAFE',
      scaleMin: 1,
      scaleMax: 5,
      n: 1966,
      mean: 4.376398779247203,
      csat: 0.875381485249237,
    },
    {
      column: 'Q14FIND',
      label: 'Q14FIND',
      scaleMin: 1,
      scaleMax: 5,
      n: 1903,
      mean: 4.445612191276931,
      csat: 0.86022070415134,
    },
    {
      column: 'Q14PASSTHRU',
      label: 'Q14PASSTHRU',
      scaleMin: 1,
      scaleMax: 5,
      n: 1709,
      mean: 4.344645991808075,
      csat: 0.8308952603861908,
    },
  ],
  drivers: {
    status: 'ok',
    method: 'lmg',
    n: 1381,
    leftOut: 615,
    r2: 0.3576545765833257,
    shares: [
      {
        column: 'Q7FOOD',
        share: 0.1447038542942742,
        coefficient: 0.3154029060955872,
        interval: {
          low: 0.09507387172155633,
          high: 0.20412465880148256,
        },
      },
      {
        column: 'Q7SIGN',
        share: 0.12271101524937544,
        coefficient: 0.19637841991401875,
        interval: {
          low: 0.08784837143449983,
          high: 0.161023228575922,
        },
      },
      {
        column: 'Q9BOARDING',
        share: 0.14151467591098044,
        coefficient: 0.3420572530717089,
        interval: {
          low: 0.0973391145953723,
          high: 0.19369654567666278,
        },
      },
      {
        column: 'Q9RESTROOM',
        share: 0.08696066021243085,
        coefficient: 0.07232705352370548,
        interval: {
          low: 0.05759075800069707,
          high: 0.1306697626780197,
        },
      },
      {
        column: 'Q10SAFE',
        share: 0.13417349028184797,
        coefficient: 0.33664158163059366,
        interval: {
          low: 0.0872495089480453,
          high: 0.19207118482470628,
        },
      },
      {
        column: 'Q14FIND',
        share: 0.1237016562306872,
        coefficient: 0.1437020173497115,
        interval: {
          low: 0.0878922771488384,
          high: 0.1635298884555865,
        },
      },
      {
        column: 'Q14PASSTHRU',
        share: 0.2462346478204039,
        coefficient: 0.48424896068467566,
        interval: {
          low: 0.17831351283063945,
          high: 0.31661271487107606,
        },
      },
    ],
    bootstrap: {
      draws: 1000,
      seed: 20270105,
    },
  },
  segments: {
    column: 'Q15PROBLEM',
    groups: 2,
    threshold: 3,
    masked: 0,
    results: [
      {
        value: '2',
        n: 1697,
        outcome: {
          column: 'NETPRO',
          kind: 'recommend',
          n: 1682,
          mean: 8.492271105826397,
          nps: {
            nps: 46.135552913198566,
            margin: 3.237690906289222,
            n: 1682,
            promoters: 0.5665873959571938,
            detractors: 0.10523186682520809,
          },
        },
        touchpoints: [
          {
            column: 'Q7FOOD',
            n: 1467,
            mean: 3.6550783912747105,
            csat: 0.5712338104976141,
          },
          {
            column: 'Q7SIGN',
            n: 1636,
            mean: 4.154645476772616,
            csat: 0.8123471882640587,
          },
          {
            column: 'Q9BOARDING',
            n: 1667,
            mean: 4.43251349730054,
            csat: 0.8794241151769646,
          },
          {
            column: 'Q9RESTROOM',
            n: 1605,
            mean: 4.190031152647975,
            csat: 0.7993769470404984,
          },
          {
            column: 'Q10SAFE',
            n: 1684,
            mean: 4.395486935866983,
            csat: 0.8842042755344418,
          },
          {
            column: 'Q14FIND',
            n: 1662,
            mean: 4.5024067388688325,
            csat: 0.8808664259927798,
          },
          {
            column: 'Q14PASSTHRU',
            n: 1495,
            mean: 4.404682274247492,
            csat: 0.8474916387959867,
          },
        ],
      },
      {
        value: '1',
        n: 202,
        outcome: {
          column: 'NETPRO',
          kind: 'recommend',
          n: 198,
          mean: 7.681818181818182,
          nps: {
            nps: 17.67676767676768,
            margin: 10.514066222198446,
            n: 198,
            promoters: 0.3888888888888889,
            detractors: 0.21212121212121213,
          },
        },
        touchpoints: [
          {
            column: 'Q7FOOD',
            n: 172,
            mean: 3.4767441860465116,
            csat: 0.5523255813953488,
          },
          {
            column: 'Q7SIGN',
            n: 195,
            mean: 3.7333333333333334,
            csat: 0.6564102564102564,
          },
          {
            column: 'Q9BOARDING',
            n: 196,
            mean: 4.311224489795919,
            csat: 0.8673469387755102,
          },
          {
            column: 'Q9RESTROOM',
            n: 190,
            mean: 4.005263157894737,
            csat: 0.7368421052631579,
          },
          {
            column: 'Q10SAFE',
            n: 201,
            mean: 4.253731343283582,
            csat: 0.8208955223880597,
          },
          {
            column: 'Q14FIND',
            n: 196,
            mean: 4.020408163265306,
            csat: 0.7142857142857143,
          },
          {
            column: 'Q14PASSTHRU',
            n: 179,
            mean: 3.8603351955307263,
            csat: 0.7039106145251397,
          },
        ],
      },
    ],
  },
}
